import { z } from 'zod'
import { UserSummary } from '#features/identity/users/user-summary.schemas.js'
import { JobStatus, PaymentType } from '#features/marketplace/jobs/job-choices.schemas.js'
import { pageQuery, pageSchema, paragraph, timestamp } from '#kernel/http/schemas.js'
import type { FieldProblem } from '#kernel/i18n/field-problems.js'
import { pattern } from '#kernel/i18n/rule-words.js'
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
  .meta({ id: 'ChatInput' })

export const messageText = paragraph(MAX_TEXT)

const NOT_ASCII: FieldProblem = {
  code: 'INVALID_FORMAT',
  en: 'Must be 1–64 visible ASCII characters, such as a UUID',
  ar: 'يجب أن يتكون من 1 إلى 64 حرفًا لاتينيًا ظاهرًا، مثل UUID',
}

export const clientMessageId = z
  .string()
  .max(64)
  .check(pattern(/^[\x21-\x7E]{1,64}$/, NOT_ASCII))
  .describe(
    'An id for the message chosen by the sender, 1–64 visible ASCII characters: it makes sending it again harmless',
  )

export const MessageInput = z
  .strictObject({ text: messageText.optional().describe('Required without an image'), clientMessageId })
  .meta({ id: 'ChatMessageInput' })

export const ReadMark = z
  .strictObject({
    upTo: idSchema('Message').describe('The newest message you have read'),
  })
  .meta({ id: 'ChatReadMark' })

export const HistoryQuery = z
  .strictObject({
    page: pageQuery.page.unwrap().describe('Page, from 1 (default). Not with `before` or `after`'),
    before: idSchema('Message').optional().describe('Older messages than this one, newest first'),
    after: idSchema('Message')
      .optional()
      .describe('Newer messages than this one, oldest first, to catch up. Not with `before`'),
    limit: pageQuery.limit,
  })
  .refine((query) => query.before === undefined || query.after === undefined, {
    ...localizedRule({
      code: 'CONFLICTING_FIELDS',
      en: 'Use either before or after, not both',
      ar: 'يمكن استخدام before أو after، وليس كليهما',
    }),
    path: ['after'],
  })
  .refine(({ page, before, after }) => page === undefined || (before ?? after) === undefined, {
    ...localizedRule({
      code: 'CONFLICTING_FIELDS',
      en: 'Cannot be combined with before or after',
      ar: 'لا يمكن استخدامه مع before أو after',
    }),
    path: ['page'],
  })

export type HistoryQuery = z.output<typeof HistoryQuery>

export const MessageView = z
  .strictObject({
    id: z.string(),
    chatId: z.string(),
    seq: z.int().describe('The number of the message in its chat, from 1 without a gap'),
    senderId: z.string(),
    text: z.string().nullable().describe('Null for an image without text'),
    isMasked: z
      .boolean()
      .describe('Whether phone numbers or email addresses in the text are masked for the caller'),
    imageUrl: z.string().nullable(),
    clientMessageId: z.string().optional().describe('Only for the sender'),
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

const ReadBySide = z.strictObject({ client: z.int(), craftsman: z.int() }).meta({ id: 'ChatReadBySide' })

const ChatJob = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    status: JobStatus,
    paymentType: PaymentType,
    budget: z.int().nullable().describe('Piastres'),
  })
  .meta({ id: 'ChatJob' })

export const ChatView = z
  .strictObject({
    id: z.string(),
    job: ChatJob,
    client: UserSummary,
    craftsman: UserSummary,
    lastSeq: z.int().describe('The number of the newest message; 0 while there is none'),
    lastMessage: LastMessage.nullable(),
    readSeq: ReadBySide.describe('Sequence number of the newest message each side has read'),
    unreadCount: z.int().describe('Messages from the other side that the caller has not read; 0 for staff'),
    isContactMasked: z
      .boolean()
      .describe(
        'Whether phone numbers and mail addresses are masked for the other side: unless the craftsman is hired (Escrow, CashProtected: and the job funded), and again from cancellation and from 7 days after confirmation',
      ),
    isOpen: z.boolean().describe('Whether messages can be sent'),
    closesAt: timestamp
      .nullable()
      .describe('When it becomes read-only automatically; null while the job is still going on'),
    closedAt: timestamp.nullable().describe('When a participant closed it'),
    closedBy: z.string().nullable(),
    lastMessageAt: timestamp.describe(
      'Time of the newest message, or of opening the chat; lists are sorted by it',
    ),
    createdAt: timestamp,
  })
  .meta({ id: 'ChatView' })

export const ChatPage = pageSchema('ChatPage', ChatView)

/** A page; with a cursor without its count. */
export const HistoryView = pageSchema('ChatMessagePage', MessageView)
  .partial({ pagination: true })
  .extend({ hasMore: z.boolean().describe('Whether there are more messages in this direction') })
  .meta({ id: 'ChatMessagePage' })

export const ReadState = z
  .strictObject({
    chatId: z.string(),
    readSeq: z.int().describe('Sequence number of the newest message the caller has read'),
    unreadCount: z.int(),
  })
  .meta({ id: 'ChatReadState' })
