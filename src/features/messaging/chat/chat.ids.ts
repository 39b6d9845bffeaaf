import type { Id } from '#kernel/ids.js'

export type ChatId = Id<'Chat'>
export type MessageId = Id<'Message'>
