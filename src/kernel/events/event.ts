import type { z } from 'zod'
import type { Lane } from '../tasks/leased-work.js'

/** Something that happened, as consumers get it. Payloads carry identifiers and facts, never secrets. */
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

export interface EventMetadata {
  readonly eventId: string
  readonly at: Date
  /** The same at every try of one (event, consumer): what makes an effect outside idempotent. */
  readonly deliveryKey: string
  /** Set when it was taken before: a part of the work may be done already. */
  readonly isRetry?: true
}

/** Work that follows an event. Called at least once for each event, so it is idempotent by `deliveryKey`. */
export interface Consumer {
  /** Stable: it is stored with each delivery. */
  readonly name: string
  readonly type: string
  readonly lane: Lane
  /** Whether there is anything to do; asked when the event is emitted, so that there is no delivery for nothing. */
  readonly filter: (payload: unknown) => boolean
  readonly handle: (payload: unknown, metadata: EventMetadata) => Promise<void>
}

type Handle<Payload> = (payload: Payload, metadata: EventMetadata) => Promise<void>

interface Work<Payload> {
  readonly handle: Handle<Payload>
  /** `external` where it calls a service that is not ours, so that it holds up nobody else; `internal` when absent. */
  readonly lane?: Lane
  /** Decides by the payload alone whether there is anything to do; always when absent. */
  readonly filter?: (payload: Payload) => boolean
}

export const consumer = <Payload extends z.ZodObject>(
  name: string,
  event: EventDefinition<Payload>,
  work: Handle<z.output<Payload>> | Work<z.output<Payload>>,
): Consumer => {
  const { handle, lane = 'internal', filter } = typeof work === 'function' ? { handle: work } : work
  // Fields that a newer release has added to a payload are ignored.
  const schema = event.payload.strip() as unknown as Payload
  return {
    name,
    type: event.type,
    lane,
    filter: (payload) => {
      if (!filter) return true
      const known = schema.safeParse(payload)
      // The payload of another version may not fit: then the delivery fails visibly.
      return !known.success || filter(known.data)
    },
    handle: (payload, metadata) => handle(schema.parse(payload), metadata),
  }
}
