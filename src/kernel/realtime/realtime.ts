import type { z } from 'zod'
import type { Room } from './room.js'
import type { Publisher, ServerEvent } from './server-event.js'

/** The socket server of this instance, joined with those of the others. */
export class Realtime implements Publisher {
  publish<Payload extends z.ZodObject>(
    _room: Room,
    event: ServerEvent<Payload>,
    payload: z.input<Payload>,
  ): void {
    event.payload.parse(payload)
  }
}
