import type { z } from 'zod'
import type { Audience } from './room.js'

/**
 * Something a server tells its clients, as data. Only a hint: whatever it carries can be fetched by
 * REST, so a client that misses one loses nothing.
 */
export interface ServerEvent<Payload extends z.ZodObject = z.ZodObject> {
  /** As it goes over the wire, such as `new_message`. */
  readonly name: string
  readonly description: string
  readonly payload: Payload
  readonly example: unknown
}

export const defineServerEvent = <Payload extends z.ZodObject>(
  event: ServerEvent<Payload>,
): ServerEvent<Payload> => event

/** Sends events to the sockets of every instance. */
export interface Publisher {
  /**
   * Sends to the audience, once to each socket, without waiting and without a promise. Several rooms cost no
   * more than one: a document that passes between the instances. The caller has made sure that all of them may read what
   * it carries. Throws when the payload does not match its schema; never because nobody is there.
   */
  publish<Payload extends z.ZodObject>(
    audience: Audience,
    event: ServerEvent<Payload>,
    payload: z.input<Payload>,
  ): void
}
