import { defineLookup } from '#kernel/notifications/lookups.js'

/** First and last name of a user. */
export const userName = defineLookup('user.name', '—')
