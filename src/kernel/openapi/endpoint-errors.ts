import type { Endpoint } from '../http/endpoint.js'

/** Errors that an endpoint answers because of what it is, beside those it lists. */
const impliedErrors = (spec: Endpoint): string[] => [
  ...(spec.access === 'public' ? [] : ['UNAUTHORIZED', 'TOKEN_EXPIRED', 'ACCOUNT_BANNED']),
  ...(spec.access === 'public' || spec.method === 'get' ? [] : ['TOO_MANY_AT_ONCE']),
  ...(Array.isArray(spec.access) ? ['FORBIDDEN'] : []),
  ...(spec.params ? ['INVALID_ID'] : []),
  'VALIDATION_FAILED',
  ...(spec.method === 'get' ? [] : ['MALFORMED_JSON', 'BODY_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE']),
  ...(spec.upload ? ['MALFORMED_FORM', 'FILE_TOO_LARGE', 'FILE_TYPE_NOT_ALLOWED', 'TOO_MANY_UPLOADS'] : []),
  ...(spec.upload?.keep ? ['FILE_UNREADABLE', 'UPLOAD_LIMIT_REACHED', 'STORAGE_FULL'] : []),
  ...(spec.idempotent ? ['REQUEST_IN_PROGRESS', 'IDEMPOTENCY_KEY_REUSED'] : []),
  ...(spec.idempotent === 'required' ? ['IDEMPOTENCY_KEY_REQUIRED'] : []),
  'RATE_LIMITED',
  'INTERNAL_ERROR',
  'SERVICE_UNAVAILABLE',
]

/** Every code that a call of the endpoint can be answered with. */
export const errorsOf = (spec: Endpoint): string[] => [...new Set([...spec.errors, ...impliedErrors(spec)])]
