import { jobExamples } from '#features/marketplace/jobs/jobs.examples.js'

const { posted, craftsman } = jobExamples

const message = {
  id: '68f0c2a4e1b2c3d4e5f60781',
  chatId: '68f0c2a4e1b2c3d4e5f60780',
  seq: 7,
  senderId: craftsman.id,
  text: 'I can come at 5. Call me: •••',
  isMasked: true,
  imageUrl: null,
  createdAt: '2026-11-21T09:40:00.000Z',
}

const sent = {
  ...message,
  seq: 8,
  id: '68f0c2a4e1b2c3d4e5f60782',
  senderId: posted.client.id,
  text: 'Please bring a new tap.',
  isMasked: false,
  clientMessageId: '0b7e5a6c-1f0a-4d38-9b5e-6f3f1f0c2a4e',
  createdAt: '2026-11-21T09:41:00.000Z',
}

const chat = {
  id: message.chatId,
  job: {
    id: posted.id,
    title: posted.title,
    status: 'Quoted',
    paymentType: posted.paymentType,
    budget: posted.budget,
  },
  client: posted.client,
  craftsman,
  lastSeq: 7,
  lastMessage: {
    id: message.id,
    seq: message.seq,
    senderId: message.senderId,
    preview: message.text,
    hasImage: false,
    createdAt: message.createdAt,
  },
  readSeq: { client: 6, craftsman: 7 },
  unreadCount: 1,
  isContactMasked: true,
  isOpen: true,
  closesAt: null,
  closedAt: null,
  closedBy: null,
  lastMessageAt: message.createdAt,
  createdAt: '2026-11-21T09:30:00.000Z',
}

/** What the API reference shows; a test holds them to the schemas. */
export const chatExamples = {
  message,
  sent,
  chat,
  closed: { ...chat, isOpen: false, closedAt: '2026-11-21T12:00:00.000Z', closedBy: posted.client.id },
  fresh: {
    ...chat,
    lastSeq: 0,
    lastMessage: null,
    readSeq: { client: 0, craftsman: 0 },
    unreadCount: 0,
    lastMessageAt: chat.createdAt,
  },
  readState: { chatId: chat.id, readSeq: message.seq, unreadCount: 0 },
}
