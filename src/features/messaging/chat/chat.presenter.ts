import type { People } from '#features/identity/users/person-card.js'
import type { Actor } from '#kernel/auth/actor.js'
import { viewChat } from './chat.view.js'
import type { OpenChat } from './chat-reader.js'
import type { MessageLog } from './message-log.js'

/** Puts chats before a viewer: looks up their people and newest messages, each in one read. */
export class ChatPresenter {
  readonly #people: People
  readonly #log: MessageLog

  constructor(parts: { people: People; log: MessageLog }) {
    this.#people = parts.people
    this.#log = parts.log
  }

  async many(chats: readonly OpenChat[], actor: Actor) {
    const cards = await this.#people.cards(chats.flatMap(({ chat }) => [chat.client, chat.craftsman]))
    const newest = await this.#log.byIds(
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
