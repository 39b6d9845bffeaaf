import { defineLookup } from '#kernel/notifications/lookups.js'

export const userName = defineLookup('user.name', '—')
