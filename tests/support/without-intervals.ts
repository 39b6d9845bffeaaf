import { vi } from 'vitest'

/**
 * Starts something whose intervals never come. What it does all the same is not done by one of them, such as the sweep
 * that looks at all sockets.
 */
export const withoutIntervals = async <Started>(start: () => Promise<Started>): Promise<Started> => {
  vi.useFakeTimers({ toFake: ['setInterval'] })
  try {
    return await start()
  } finally {
    vi.useRealTimers()
  }
}
