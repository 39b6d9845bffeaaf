import { type PersonCard, summaryOf } from '#features/identity/users/person-card.js'
import { type Actor, isStaff } from '#kernel/auth/actor.js'
import { maskContacts, withoutContacts } from '#kernel/masking/contact-masking.js'
import { previewOf } from '#kernel/preview.js'
import { sideOf } from './chat.policy.js'
import type { ChatSide } from './chat.rules.js'
import type { ChatDoc, MessageDoc } from './chat.model.js'
import type { OpenChat } from './chat-reader.js'

/** Who looks at a message, and whether they may see the phone numbers and mail addresses that others wrote. */
export interface MessageViewer {
  readonly id: string
  readonly seesContacts: boolean
}

/** How the actor sees messages of the chat as things stand now. */
export const viewerOf = (
  actor: Pick<Actor, 'id' | 'role'>,
  { showsContacts }: Pick<OpenChat, 'showsContacts'>,
): MessageViewer => ({ id: actor.id, seesContacts: isStaff(actor) || showsContacts })

const PREVIEW_LENGTH = 120

const textFor = (viewer: MessageViewer, { text, sender }: MessageDoc) =>
  text === null || viewer.seesContacts || sender.toHexString() === viewer.id
    ? { text, isMasked: false }
    : maskContacts(text)

export const viewMessage = (message: MessageDoc, viewer: MessageViewer) => {
  const senderId = message.sender.toHexString()
  return {
    id: message._id.toHexString(),
    chatId: message.chat.toHexString(),
    seq: message.seq,
    senderId,
    ...textFor(viewer, message),
    imageUrl: message.image?.url ?? null,
    ...(senderId === viewer.id && { clientMessageId: message.clientMessageId }),
    createdAt: message.createdAt.toISOString(),
  }
}

const titleFor = (viewer: MessageViewer, { title, client }: OpenChat['job']): string =>
  viewer.seesContacts || client.toHexString() === viewer.id ? title : withoutContacts(title)

const viewLastMessage = (message: MessageDoc, viewer: MessageViewer) => {
  const { text } = textFor(viewer, message)
  return {
    id: message._id.toHexString(),
    seq: message.seq,
    senderId: message.sender.toHexString(),
    // Masked first and cut afterwards: a number that the cut goes through would not be found.
    preview: text === null ? null : previewOf(text, PREVIEW_LENGTH),
    hasImage: message.image !== null,
    createdAt: message.createdAt.toISOString(),
  }
}

const unreadOf = (actor: Actor, chat: ChatDoc): number => {
  const side = sideOf(actor, chat)
  return side ? chat.unread[side] : 0
}

export const viewChat = (
  { chat, job, closesAt, isOpen, showsContacts }: OpenChat,
  actor: Actor,
  known: { cards: ReadonlyMap<string, PersonCard>; lastMessage: MessageDoc | null },
) => ({
  id: chat._id.toHexString(),
  job: {
    id: job.id.toHexString(),
    title: titleFor(viewerOf(actor, { showsContacts }), job),
    status: job.status,
    paymentType: job.paymentType,
    budget: job.budget,
  },
  client: summaryOf(chat.client, known.cards),
  craftsman: summaryOf(chat.craftsman, known.cards),
  lastSeq: chat.lastSeq,
  lastMessage: known.lastMessage && viewLastMessage(known.lastMessage, viewerOf(actor, { showsContacts })),
  readSeq: { client: chat.readSeq.client, craftsman: chat.readSeq.craftsman },
  unreadCount: unreadOf(actor, chat),
  isContactMasked: !showsContacts,
  isOpen,
  closesAt: closesAt?.toISOString() ?? null,
  closedAt: chat.closedAt?.toISOString() ?? null,
  closedBy: chat.closedBy?.toHexString() ?? null,
  lastMessageAt: chat.lastMessageAt.toISOString(),
  createdAt: chat.createdAt.toISOString(),
})

export const viewReadState = ({ chat, side }: { chat: ChatDoc; side: ChatSide }) => ({
  chatId: chat._id.toHexString(),
  readSeq: chat.readSeq[side],
  unreadCount: chat.unread[side],
})
