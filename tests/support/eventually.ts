import { setTimeout as delay } from 'node:timers/promises'

const PAUSE_MS = 10
/** Half a minute of an idle machine. Looks and not time, so that a busy machine, where each takes longer, waits longer. */
const LOOKS = 3000

/**
 * Waits until the condition holds and returns what it found. Throws when it has looked in vain for long; where `progress`
 * is given, for long since that last had another value.
 */
export async function eventually<Found>(
  find: () => Found | Promise<Found>,
  { progress }: { progress?: () => unknown } = {},
): Promise<NonNullable<Found>> {
  let last: unknown
  for (let looks = 0; looks < LOOKS; looks++) {
    const found = await find()
    if (found !== undefined && found !== null && found !== false) return found
    const now = await progress?.()
    if (now !== last) {
      last = now
      looks = 0
    }
    await delay(PAUSE_MS)
  }
  throw new Error(`still not, and nothing moves: ${find.toString()}`)
}
