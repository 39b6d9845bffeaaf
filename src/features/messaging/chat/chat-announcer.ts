import { type Room, userRoom } from '#kernel/realtime/room.js'
import type { Publisher } from '#kernel/realtime/server-event.js'
import type { ObjectId } from '#kernel/ids.js'
import type { ChatDoc, MessageDoc } from './chat.model.js'
import { CHAT_SIDES } from './chat.rules.js'
import { messagesRead, newMessage } from './chat.sockets.js'
import { viewMessage } from './chat.view.js'
import type { OpenChat } from './chat-reader.js'

/** Tells the devices of both sides what happened in their chat; each gets what its user may see. */
export class ChatAnnouncer {
  readonly #publisher: Publisher

  constructor(parts: { publisher: Publisher }) {
    this.#publisher = parts.publisher
  }

  /** `origin` is the socket it came by, if any: it knows already. */
  sent(
    { chat, showsContacts }: Pick<OpenChat, 'chat' | 'showsContacts'>,
    message: MessageDoc,
    origin?: Room,
  ): void {
    for (const side of CHAT_SIDES) {
      const viewer = { id: chat[side].toHexString(), seesContacts: showsContacts }
      const audience = { to: userRoom(chat[side]), except: origin }
      this.#publisher.publish(audience, newMessage, viewMessage(message, viewer))
    }
  }

  read(
    chat: ChatDoc,
    { reader, message, origin }: { reader: ObjectId; message: MessageDoc; origin?: Room | undefined },
  ): void {
    const receipt = {
      chatId: chat._id.toHexString(),
      readerId: reader.toHexString(),
      upTo: message._id.toHexString(),
      seq: message.seq,
    }
    const to = CHAT_SIDES.map((side) => userRoom(chat[side]))
    this.#publisher.publish({ to, except: origin }, messagesRead, receipt)
  }
}
