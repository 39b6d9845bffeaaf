import { z } from 'zod'
import { UserSummary } from '#features/identity/users/user-summary.schemas.js'
import { JOB_STATUSES, PAYMENT_TYPES } from '#features/marketplace/jobs/jobs.rules.js'
import { pageQuery, pageSchema, paragraph, timestamp } from '#kernel/http/schemas.js'
import { localizedRule } from '#kernel/i18n/validation.js'
import { idSchema } from '#kernel/ids.js'

const MAX_TEXT = 2000

export const ChatParams = z.strictObject({ chatId: idSchema('Chat') })
export const JobChatsParams = z.strictObject({ jobId: idSchema('Job') })

export const ChatInput = z
  .strictObject({
    jobId: idSchema('Job'),
    craftsmanId: idSchema('User')
      .optional()
      .describe('Whom the client wants to talk to; required from a client, left out by a craftsman'),
  })
  .meta({ id: 'Chat' })

export const messageText = paragraph(MAX_TEXT)

export const clientMessageId = z
  .string()
  .max(64)
  .regex(/^[\x21-\x7E]{1,64}$/)
  .describe(
    'The sender’s own name for the message, 1–64 visible ASCII characters: what makes sending it again harmless',
  )

export const MessageInput = z
  .strictObject({ text: messageText.optional().describe('Required without an image'), clientMessageId })
  .meta({ id: 'ChatMessage' })

export const ReadMark = z.strictObject({
  upTo: idSchema('Message').describe('The newest message that was read'),
})

export const HistoryQuery = z
  .strictObject({
    page: pageQuery.page
      .unwrap()
      .describe('Page, from 1, which is the default. Not with `before` or `after`'),
    before: idSchema('Message').optional().describe('Older messages than this one, newest first'),
    after: idSchema('Message')
      .optional()
      .describe('Newer messages than this one, oldest first: for catching up. Not with `before`'),
    limit: pageQuery.limit,
  })
  .refine((query) => query.before === undefined || query.after === undefined, {
    ...localizedRule({ en: 'Either before or after', ar: 'استخدم before أو after وليس كليهما' }),
    path: ['after'],
  })
  .refine(({ page, before, after }) => page === undefined || (before ?? after) === undefined, {
    ...localizedRule({ en: 'Not together with before or after', ar: 'لا يستخدم مع before أو after' }),
    path: ['page'],
  })

export type HistoryQuery = z.output<typeof HistoryQuery>

export const MessageView = z
  .strictObject({
    id: z.string(),
    chatId: z.string(),
    seq: z.int().describe('The number of the message in its chat, from 1 without a gap'),
    senderId: z.string(),
    text: z.string().nullable().describe('Null when it is an image alone'),
    isMasked: z
      .boolean()
      .describe('Whether phone numbers or mail addresses in the text are masked for the caller'),
    imageUrl: z.string().nullable(),
    clientMessageId: z.string().optional().describe('Only for who sent it'),
    createdAt: timestamp,
  })
  .meta({ id: 'ChatMessageView' })

const LastMessage = z
  .strictObject({
    id: z.string(),
    seq: z.int(),
    senderId: z.string(),
    preview: z.string().nullable().describe('The beginning of the text, masked like the message'),
    hasImage: z.boolean(),
    createdAt: timestamp,
  })
  .meta({ id: 'ChatLastMessage' })

const perSide = z.strictObject({ client: z.int(), craftsman: z.int() })

export const ChatView = z
  .strictObject({
    id: z.string(),
    job: z.strictObject({
      id: z.string(),
      title: z.string(),
      status: z.enum(JOB_STATUSES),
      paymentType: z.enum(PAYMENT_TYPES),
      budget: z.int().nullable().describe('Piastres'),
    }),
    client: UserSummary,
    craftsman: UserSummary,
    lastSeq: z.int().describe('The number of the newest message; 0 while there is none'),
    lastMessage: LastMessage.nullable(),
    readSeq: perSide.describe('The newest message each of the two has read'),
    unreadCount: z.int().describe('Messages of the other that the caller has not read; 0 for staff'),
    isContactMasked: z
      .boolean()
      .describe(
        'Whether phone numbers and mail addresses are masked for the other side: until the craftsman is hired',
      ),
    isOpen: z.boolean().describe('Whether messages can be sent'),
    closesAt: timestamp
      .nullable()
      .describe('When it becomes read-only by itself; null while the job may still go on'),
    closedAt: timestamp.nullable().describe('When one of the two closed it'),
    closedBy: z.string().nullable(),
    lastMessageAt: timestamp.describe(
      'Of the newest message, else when it was opened; lists are sorted by it',
    ),
    createdAt: timestamp,
  })
  .meta({ id: 'ChatView' })

/** A page; with a cursor without its count. */
export const HistoryView = pageSchema(MessageView)
  .partial({ pagination: true })
  .extend({ hasMore: z.boolean().describe('Whether there are more in this direction') })

export const ReadState = z
  .strictObject({
    chatId: z.string(),
    readSeq: z.int().describe('The newest message the caller has read'),
    unreadCount: z.int(),
  })
  .meta({ id: 'ChatReadState' })
