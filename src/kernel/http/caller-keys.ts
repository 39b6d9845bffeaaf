import { createHash } from 'node:crypto'
import { ipKeyGenerator } from 'express-rate-limit'
import type { Request } from 'express'

/** IPv6 users own whole networks; one user is one /56. */
const IPV6_PREFIX = 56

const USER_KEY = 'user:'

/** Whether the key is a user's, and not a network address's. */
export const isUserKey = (key: string): boolean => key.startsWith(USER_KEY)

/** What a user is counted by. */
export const userKey = (userId: string): string => `${USER_KEY}${userId}`

/** What a network address is counted by. */
export const addressKey = (address: string): string => `ip:${ipKeyGenerator(address, IPV6_PREFIX)}`

/** Not by `addressKey`: express-rate-limit wants to see the call in the function itself. */
export const ipKey = (request: Request): string => `ip:${ipKeyGenerator(request.ip ?? '', IPV6_PREFIX)}`

/** One length for every subject, and no address of anybody in the counters. */
export const subjectKey = (subject: string): string =>
  createHash('sha256').update(subject).digest('base64url')
