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
export const quoteWithdrawn = defineEvent('quote.withdrawn', quote)
export const quoteAccepted = defineEvent('quote.accepted', quote)
/** The job was cancelled: nobody said no. */
export const quoteExpired = defineEvent('quote.expired', quote)
export const quoteDeclined = defineEvent('quote.declined', quote)
