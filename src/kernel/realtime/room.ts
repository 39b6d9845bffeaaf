import type { ObjectId } from 'mongodb'

/**
 * Whom something is sent to: every device of a user, one device (its session), one socket, or the devices on which a chat
 * is open. A socket is put into the first three when it connects, into a chat only after that chat's policy was asked.
 */
export type Room = `user:${string}` | `session:${string}` | `socket:${string}` | `chat:${string}`

/** Those in any of the rooms; `except` leaves out those who are in its room, too. */
export type Audience =
  Room | readonly Room[] | { readonly to: Room | readonly Room[]; readonly except?: Room | undefined }

/** The rooms of an audience as lists. */
export const roomsOf = (audience: Audience): { to: readonly Room[]; except: readonly Room[] } => {
  if (typeof audience === 'string') return { to: [audience], except: [] }
  if (!('to' in audience)) return { to: audience, except: [] }
  return { to: [audience.to].flat(), except: audience.except === undefined ? [] : [audience.except] }
}

const hex = (id: ObjectId | string): string => (typeof id === 'string' ? id : id.toHexString())

export const userRoom = (id: ObjectId | string): Room => `user:${hex(id)}`
export const sessionRoom = (id: ObjectId | string): Room => `session:${hex(id)}`
export const socketRoom = (id: string): Room => `socket:${id}`
export const chatRoom = (id: ObjectId | string): Room => `chat:${hex(id)}`
