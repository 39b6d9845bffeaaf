import { setTimeout as delay } from 'node:timers/promises'

const PAUSE_MS = 10

/** Waits until the condition holds and returns what it found. Throws when that takes longer than `withinMs`. */
export async function eventually<Found>(
  find: () => Found | Promise<Found>,
  { withinMs = 10_000 }: { withinMs?: number } = {},
): Promise<NonNullable<Found>> {
  const deadline = performance.now() + withinMs
  for (;;) {
    const found = await find()
    if (found !== undefined && found !== null && found !== false) return found
    if (performance.now() > deadline) throw new Error(`not within ${withinMs} ms: ${find.toString()}`)
    await delay(PAUSE_MS)
  }
}
