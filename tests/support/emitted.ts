import type { TestApp } from './test-app.js'

/** The events of one type with these facts in their payload, in the order they were emitted. */
export const emitted = async (
  { database }: TestApp,
  type: string,
  facts: Readonly<Record<string, unknown>> = {},
): Promise<Record<string, unknown>[]> => {
  const filter = Object.fromEntries(Object.entries(facts).map(([name, value]) => [`payload.${name}`, value]))
  const events = await database
    .collection('events')
    .find({ type, ...filter })
    .sort({ _id: 1 })
    .toArray()
  return events.map((event) => event.payload as Record<string, unknown>)
}
