import { z } from 'zod'
import { defineEvent } from '#kernel/events/event.js'

const quote = z.strictObject({
  quoteId: z.string(),
  jobId: z.string(),
  clientId: z.string(),
  craftsmanId: z.string(),
  price: z.int(),
})

export const quoteSubmitted = defineEvent('quote.submitted', quote)
export const quoteRevised = defineEvent('quote.revised', quote)
/** The job changed, and the craftsman keeps the quote as it is. */
export const quoteConfirmed = defineEvent('quote.confirmed', quote)
export const quoteWithdrawn = defineEvent('quote.withdrawn', quote)
export const quoteAccepted = defineEvent('quote.accepted', quote)
export const quoteDeclined = defineEvent('quote.declined', quote)

const ended = z.strictObject({
  jobId: z.string(),
  clientId: z.string(),
  quotes: z.array(z.strictObject({ quoteId: z.string(), craftsmanId: z.string(), price: z.int() })),
})

/** Somebody else was hired. */
export const quotesDeclined = defineEvent('quotes.declined', ended)
/** The job was cancelled, so the quote was not declined. */
export const quotesExpired = defineEvent('quotes.expired', ended)

/** The account of the craftsman is no longer there. */
export const quoteGone = defineEvent('quote.craftsman-gone', quote)

/**
 * One of those, as the release of 2026-11-21 emits them; it emits `quote.declined` for what is `quotesDeclined` now. May
 * go once no process of that release runs and what such processes left is delivered.
 */
export const quoteExpired = defineEvent('quote.expired', quote)
