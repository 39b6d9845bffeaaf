import type { Endpoint } from '../http/endpoint.js'
import type { Json } from './schemas.js'

const header = (description: string, type: string): Json => ({ description, schema: { type } })

export const HEADERS = {
  RequestId: header('Echoes X-Request-Id, or a new one: for support and logs', 'string'),
  RateLimit: header('What is left of the limit, and when it is whole again (draft-8)', 'string'),
  RetryAfter: header(
    'Seconds to wait: with 429, 503, and 409 while the first call with a key still runs',
    'integer',
  ),
  WwwAuthenticate: header(
    'RFC 6750: `Bearer realm="craftworks"`, with `error="invalid_token"` where a token was sent',
    'string',
  ),
  ETag: header('What If-None-Match is sent with, to be answered 304 while nothing has changed', 'string'),
  Replayed: header('`true` when this is the stored answer of an earlier call with the same key', 'string'),
}

const ref = (name: keyof typeof HEADERS): Json => ({ $ref: `#/components/headers/${name}` })

const EVERY_ANSWER = { 'X-Request-Id': ref('RequestId'), RateLimit: ref('RateLimit') }

/** The headers of what the endpoint answers when all went well. */
export const successHeaders = ({ cacheSeconds, idempotent }: Endpoint): Json => ({
  ...EVERY_ANSWER,
  ...(cacheSeconds !== undefined && { ETag: ref('ETag') }),
  ...(idempotent && { 'Idempotency-Replayed': ref('Replayed') }),
})

/** The headers of an answer with one of these codes and statuses. */
export const errorHeaders = (codes: readonly string[], statuses: ReadonlySet<number>): Json => ({
  ...EVERY_ANSWER,
  ...(statuses.has(401) && { 'WWW-Authenticate': ref('WwwAuthenticate') }),
  ...((statuses.has(429) || statuses.has(503) || codes.includes('REQUEST_IN_PROGRESS')) && {
    'Retry-After': ref('RetryAfter'),
  }),
})
