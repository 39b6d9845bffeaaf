import type { Endpoint } from '../http/endpoint.js'

/** What is wrong with a call rather than with what it is about: answered alike by all endpoints of a kind. */
export interface CommonErrors {
  /** Names the kind, such as `KeyedWrite`. */
  readonly kind: string
  readonly codes: readonly string[]
}

const isPublic = ({ access }: Endpoint): boolean => access === 'public'

const bodyKind = ({ method, upload }: Endpoint): 'Read' | 'Write' | 'Upload' | 'PictureUpload' => {
  if (method === 'get') return 'Read'
  if (!upload) return 'Write'
  return upload.keep ? 'PictureUpload' : 'Upload'
}

/** Those of a short form, which has no files. */
const FORM_ERRORS = ['MALFORMED_FORM']
const BODY_ERRORS = ['MALFORMED_JSON', 'BODY_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE']
const UPLOAD_ERRORS = ['MALFORMED_FORM', 'FILE_TOO_LARGE', 'FILE_TYPE_NOT_ALLOWED', 'TOO_MANY_UPLOADS']
const PICTURE_ERRORS = ['FILE_UNREADABLE', 'UPLOAD_LIMIT_REACHED', 'STORAGE_FULL']

const ERRORS_OF = {
  Read: [],
  Write: BODY_ERRORS,
  Upload: [...BODY_ERRORS, ...UPLOAD_ERRORS],
  PictureUpload: [...BODY_ERRORS, ...UPLOAD_ERRORS, ...PICTURE_ERRORS],
} as const

export const commonErrors = (spec: Endpoint): CommonErrors => {
  const kind = bodyKind(spec)
  const access = isPublic(spec) ? 'Public' : ''
  const keyed = spec.idempotent ? 'Keyed' : ''
  return {
    kind: `${access}${keyed}${kind}`,
    codes: [
      ...(isPublic(spec) ? [] : ['ACCOUNT_BANNED']),
      ...ERRORS_OF[kind],
      ...(spec.idempotent ? ['IDEMPOTENCY_KEY_REUSED', 'REQUEST_IN_PROGRESS'] : []),
      ...(isPublic(spec) || spec.method === 'get' ? [] : ['TOO_MANY_AT_ONCE']),
      'RATE_LIMITED',
      'INTERNAL_ERROR',
      'SERVICE_UNAVAILABLE',
    ],
  }
}

/** Those that an endpoint shows by itself: of what it is about, who may call it and how it is called. */
export const ownErrors = (spec: Endpoint): string[] => {
  const common = new Set(commonErrors(spec).codes)
  const own = [
    'VALIDATION_FAILED',
    ...(spec.idempotent === 'required' ? ['IDEMPOTENCY_KEY_REQUIRED'] : []),
    ...(spec.form ? FORM_ERRORS : []),
    ...(isPublic(spec) ? [] : ['UNAUTHORIZED', 'TOKEN_EXPIRED']),
    ...(Array.isArray(spec.access) ? ['FORBIDDEN'] : []),
    ...(spec.params ? ['INVALID_ID'] : []),
    ...spec.errors,
  ]
  return [...new Set(own)].filter((code) => !common.has(code))
}

/** Every code that a call of the endpoint can be answered with. */
export const errorsOf = (spec: Endpoint): string[] => [...ownErrors(spec), ...commonErrors(spec).codes]
