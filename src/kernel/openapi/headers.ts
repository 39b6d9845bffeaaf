import type { Endpoint } from '../http/endpoint.js'
import type { Json } from './schemas.js'

const header = (description: string, type: string): Json => ({ description, schema: { type } })

export const HEADERS = {
  RequestId: header('Echoes X-Request-Id, or a new one: for support and logs', 'string'),
  RateLimit: header('What is left of the limit, and when it is whole again (draft-8)', 'string'),
  RetryAfter: header('Seconds to wait', 'integer'),
  ETag: header('What If-None-Match is sent with, to be answered 304 while nothing has changed', 'string'),
  Replayed: header('`true` when this is the stored answer of an earlier call with the same key', 'string'),
}

const ref = (name: keyof typeof HEADERS): Json => ({ $ref: `#/components/headers/${name}` })

/** The headers of one answer of the endpoint. */
export const headersOf = (status: number, spec: Endpoint): Json => ({
  'X-Request-Id': ref('RequestId'),
  RateLimit: ref('RateLimit'),
  ...((status === 429 || status === 503) && { 'Retry-After': ref('RetryAfter') }),
  ...(status === 200 && spec.cacheSeconds !== undefined && { ETag: ref('ETag') }),
  ...(status < 400 && spec.idempotent && { 'Idempotency-Replayed': ref('Replayed') }),
})
