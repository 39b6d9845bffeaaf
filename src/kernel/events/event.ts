import type { z } from 'zod'

/** Something that happened, as consumers are told of it. Payloads carry identifiers and facts, never secrets. */
export interface EventDefinition<Payload extends z.ZodObject = z.ZodObject> {
  /** `<thing>.<what happened>`, such as `quote.accepted`. Stable: it is stored. */
  readonly type: string
  readonly payload: Payload
}

export const defineEvent = <Payload extends z.ZodObject>(
  type: string,
  payload: Payload,
): EventDefinition<Payload> => ({
  type,
  payload,
})

export interface EventFacts {
  readonly eventId: string
  readonly at: Date
  /** The same at every try of one (event, consumer): what makes an effect outside idempotent. */
  readonly deliveryKey: string
}

/** Work that follows an event. Called at least once for each event, so it is idempotent by `deliveryKey`. */
export interface Consumer {
  /** Stable: it is stored with each delivery. */
  readonly name: string
  readonly type: string
  readonly handle: (payload: unknown, facts: EventFacts) => Promise<void>
}

export const consumer = <Payload extends z.ZodObject>(
  name: string,
  event: EventDefinition<Payload>,
  handle: (payload: z.output<Payload>, facts: EventFacts) => Promise<void>,
): Consumer => ({
  name,
  type: event.type,
  handle: (payload, facts) => handle(event.payload.parse(payload), facts),
})
