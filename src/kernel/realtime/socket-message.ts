import type { z } from 'zod'
import type { Access, Actor } from '../auth/actor.js'
import type { ErrorCode } from '../errors/app-error.js'
import type { Repeat } from '../http/endpoint.js'
import type { Limit } from '../http/limit.js'
import type { Language } from '../i18n/text.js'
import type { Audience, Room } from './room.js'
import type { ServerEvent } from './server-event.js'

/**
 * One message that a client may send over its socket, as data: the twin of an endpoint. It passes the same
 * authentication, access, validation and limits, and its handler calls the same services.
 */
export interface SocketMessage {
  readonly summary: string
  readonly description: string
  readonly access: Exclude<Access, 'public'>
  readonly body: z.ZodObject
  /** What a successful acknowledgement has beside `ok: true`. */
  readonly ack: z.ZodObject
  /** Domain errors, beside those that every message can be answered with. */
  readonly errors: readonly ErrorCode[]
  /** Names that are accepted in place of a field's own, each with the field it stands for. */
  readonly aliases?: Readonly<Record<string, string>>
  /** A limit shared with the endpoint that does the same, counted by user over all processes. */
  readonly userLimit?: Limit
  /** Those that the feature's services take by themselves. */
  readonly ownLimits?: readonly Limit[]
  /** Its handler finds out by itself whether a message repeats an earlier one: see `Repeat`. */
  readonly repeatable?: true
  readonly example: { readonly body: unknown; readonly ack: unknown }
}

export type SocketMessageTable = Readonly<Record<string, SocketMessage>>

/** The messages of one feature. Their names are what goes over the wire, such as `send_message`. */
export interface SocketMessageGroup<Table extends SocketMessageTable = SocketMessageTable> {
  readonly messages: Table
  readonly events: readonly ServerEvent[]
}

export const socketMessages = <const Table extends SocketMessageTable>(
  messages: Table,
  events: readonly ServerEvent[],
): SocketMessageGroup<Table> => ({ messages, events })

/** What a handler gets: validated values, never the socket. */
export interface SocketCall<Spec extends SocketMessage> {
  readonly actor: Actor
  readonly body: z.output<Spec['body']>
  readonly language: Language
  /** The room of this socket alone: what the message causes is not sent to it, which has its acknowledgement. */
  readonly origin: Room
  readonly repeat: Repeat
  /** Puts this socket into a room; only after the policy of what the room carries was asked. */
  readonly join: (room: Room) => Promise<void>
  readonly leave: (room: Room) => Promise<void>
  /** Whether this socket is in the room. */
  readonly isIn: (room: Room) => boolean
  /** Like `Publisher.publish`, to all of them but this socket. */
  readonly broadcast: <Payload extends z.ZodObject>(
    audience: Audience,
    event: ServerEvent<Payload>,
    payload: z.input<Payload>,
  ) => void
}

/** Every message of the group has its handler here, or the code does not compile. */
export type SocketHandlers<Group extends SocketMessageGroup> = {
  readonly [Name in keyof Group['messages']]: (
    call: SocketCall<Group['messages'][Name]>,
  ) => Promise<z.input<Group['messages'][Name]['ack']>>
}

export interface BoundMessages {
  readonly group: SocketMessageGroup
  readonly handlers: Readonly<Record<string, (call: never) => Promise<unknown>>>
}

export const bindMessages = <Group extends SocketMessageGroup>(
  group: Group,
  handlers: SocketHandlers<Group>,
): BoundMessages => ({ group, handlers })
