import { setTimeout as delay } from 'node:timers/promises'
import type { MeasuredProcess } from './measured-process.js'

const WINDOW_MS = 250
/** What a process may use of one core for its own upkeep and still count as idle. */
const IDLE_SHARE = 0.08
const QUIET_WITHIN_MS = 10 * 60_000

/**
 * Waits until a server has nothing left to do: nothing is due, and for two windows in a row it used next to no CPU.
 * Returns the CPU milliseconds since its start that it had used when it became quiet. Throws after ten minutes.
 */
export const untilQuiet = async (server: MeasuredProcess): Promise<number> => {
  const deadline = performance.now() + QUIET_WITHIN_MS
  let quietSince: number | undefined
  while (performance.now() < deadline) {
    const before = await server.cpuMilliseconds()
    await delay(WINDOW_MS)
    const used = (await server.cpuMilliseconds()) - before
    // Asked for only at rest: the answer costs CPU too.
    const isQuiet = used < WINDOW_MS * IDLE_SHARE && (await server.hasNothingDue())
    if (isQuiet && quietSince !== undefined) return quietSince
    quietSince = isQuiet ? before : undefined
  }
  throw new Error(
    `the server at ${server.url} is not quiet after ${String(QUIET_WITHIN_MS / 60_000)} minutes`,
  )
}
