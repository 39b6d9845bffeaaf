import type { Id } from '#kernel/ids.js'

export type QuoteId = Id<'Quote'>
