import { type Actor, isStaff } from '#kernel/auth/actor.js'
import type { Verdict } from '#kernel/auth/verdict.js'
import type { ObjectId } from '#kernel/ids.js'
import { CHAT_SIDES, type ChatSide, isPartOfDispute, type JobProgress } from './chat.rules.js'

export type Participants = Readonly<Record<ChatSide, ObjectId>>

/** On which side of the chat the actor is; null for everybody else. */
export const sideOf = (actor: Actor, chat: Participants): ChatSide | null =>
  CHAT_SIDES.find((side) => chat[side].toHexString() === actor.id) ?? null

/** The side on which an actor of this role takes part in chats. */
export const sideOfRole = ({ role }: Pick<Actor, 'role'>): ChatSide =>
  role === 'client' ? 'client' : 'craftsman'

export const chatPolicy = {
  /** The two; staff where the chat is part of a dispute. To everybody else it does not exist. */
  read: (actor: Actor, { chat, job }: { chat: Participants; job: JobProgress }): Verdict => {
    const isTheirs = sideOf(actor, chat) !== null
    return isTheirs || (isStaff(actor) && isPartOfDispute(chat, job)) ? 'allowed' : 'NOT_FOUND'
  },
}
