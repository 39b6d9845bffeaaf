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

/** What such events list, each with what the whole list has in common, like the payload of an event about one. */
export const emittedInLists = async (
  app: TestApp,
  type: string,
  facts: Readonly<Record<string, unknown>> = {},
): Promise<Record<string, unknown>[]> =>
  (await emitted(app, type, facts)).flatMap((payload) => {
    const lists = Object.values(payload).filter((value) => Array.isArray(value))
    const common = Object.entries(payload).filter(([, value]) => !Array.isArray(value))
    return (lists.flat() as object[]).map((one) => ({ ...Object.fromEntries(common), ...one }))
  })
