import { defineFeature } from '#kernel/features/feature.js'
import { quoteErrors } from './quotes.errors.js'
import {
  quoteAccepted,
  quoteConfirmed,
  quoteDeclined,
  quoteExpired,
  quoteGone,
  quoteRevised,
  quotesDeclined,
  quotesExpired,
  quoteSubmitted,
  quoteWithdrawn,
} from './quotes.events.js'
import { quoteMigrations } from './quotes.migrations.js'
import { quoteNotifications } from './quotes.notifications.js'
import { ownQuoteRoutes, quoteRoutes } from './quotes.routes.js'

export const quotesFeature = defineFeature({
  name: 'quotes',
  headings: [{ tag: 'Quotes', text: 'Offers of craftsmen, and hiring one of them.', position: 60 }],
  routes: [quoteRoutes, ownQuoteRoutes],
  errors: quoteErrors,
  events: [
    quoteSubmitted,
    quoteRevised,
    quoteConfirmed,
    quoteWithdrawn,
    quoteAccepted,
    quoteDeclined,
    quotesDeclined,
    quotesExpired,
    quoteExpired,
    quoteGone,
  ],
  notifications: quoteNotifications,
  migrations: quoteMigrations,
})
