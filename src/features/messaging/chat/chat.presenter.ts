import type { People } from '#features/identity/users/person-card.js'
import type { Actor } from '#kernel/auth/actor.js'
import { viewChat } from './chat.view.js'
import type { OpenChat } from './chat-reader.js'
import type { MessageLog } from './message-log.js'

interface Parts {
  readonly people: People
  readonly log: MessageLog
}

/** Puts chats before a viewer: looks up their people and newest messages, each in one read. */
export class ChatPresenter {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  async many(chats: readonly OpenChat[], actor: Actor) {
    const cards = await this.#parts.people.cards(chats.flatMap(({ chat }) => [chat.client, chat.craftsman]))
    const newest = await this.#parts.log.byIds(
      chats.map(({ chat }) => chat.lastMessage).filter((id) => id !== null),
    )
    return chats.map((open) => {
      const lastMessage = newest.get(open.chat.lastMessage?.toHexString() ?? '') ?? null
      return viewChat(open, actor, { cards, lastMessage })
    })
  }

  async one(open: OpenChat, actor: Actor) {
    const [view] = await this.many([open], actor)
    if (!view) throw new Error('one chat makes one view')
    return view
  }
}
