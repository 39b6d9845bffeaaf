import type { ObjectId } from 'mongodb'

/**
 * Whom something is sent to: every device of a user, one device (its session), or the devices on which a chat is open.
 * A socket is put into the first two when it connects, into a chat only after that chat's policy was asked.
 */
export type Room = `user:${string}` | `session:${string}` | `chat:${string}`

const hex = (id: ObjectId | string): string => (typeof id === 'string' ? id : id.toHexString())

export const userRoom = (id: ObjectId | string): Room => `user:${hex(id)}`
export const sessionRoom = (id: ObjectId | string): Room => `session:${hex(id)}`
export const chatRoom = (id: ObjectId | string): Room => `chat:${hex(id)}`
