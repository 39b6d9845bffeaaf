import { userBanned, userDeactivated } from '#features/identity/users/users.events.js'
import type { Clock } from '#kernel/clock.js'
import type { Store } from '#kernel/db/database.js'
import { consumer, type Consumer } from '#kernel/events/event.js'
import { toObjectId } from '#kernel/ids.js'
import type { ChatDoc } from './chat.model.js'
import { CHAT_SIDES } from './chat.rules.js'

/** Closes the chats of somebody who was banned or has closed the account: nobody answers there any more. */
export const departedSides = ({ chats, clock }: { chats: Store<ChatDoc>; clock: Clock }): Consumer[] => {
  const close = async ({ userId }: { userId: string }, { at }: { at: Date }): Promise<void> => {
    const now = clock.now()
    for (const side of CHAT_SIDES) {
      await chats.docs.updateMany(
        { [side]: toObjectId(userId), closedAt: null, createdAt: { $lte: at } },
        { $set: { closedAt: now, updatedAt: now } },
      )
    }
  }
  return [
    consumer('chat.user-banned', userBanned, close),
    consumer('chat.user-deactivated', userDeactivated, close),
  ]
}
