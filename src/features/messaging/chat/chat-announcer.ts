import { userRoom } from '#kernel/realtime/room.js'
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

  sent({ chat, showsContacts }: Pick<OpenChat, 'chat' | 'showsContacts'>, message: MessageDoc): void {
    for (const side of CHAT_SIDES) {
      const viewer = { id: chat[side].toHexString(), seesContacts: showsContacts }
      this.#publisher.publish(userRoom(chat[side]), newMessage, viewMessage(message, viewer))
    }
  }

  read(chat: ChatDoc, { reader, message }: { reader: ObjectId; message: MessageDoc }): void {
    const receipt = {
      chatId: chat._id.toHexString(),
      readerId: reader.toHexString(),
      upTo: message._id.toHexString(),
      seq: message.seq,
    }
    const rooms = CHAT_SIDES.map((side) => userRoom(chat[side]))
    this.#publisher.publish(rooms, messagesRead, receipt)
  }
}
