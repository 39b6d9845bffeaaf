import type { Request } from 'express'
import { invalidField } from '../errors/app-error.js'
import type { FieldProblem } from '../i18n/field-problems.js'
import type { UploadedFiles } from './uploads.js'

const IDEMPOTENCY_KEY = /^[\x21-\x7E]{1,255}$/

const KEY_FORMAT: FieldProblem = {
  code: 'INVALID_FORMAT',
  en: 'Must be 1–255 visible ASCII characters, such as a UUID',
  ar: 'يجب أن يتكون من 1 إلى 255 حرفًا لاتينيًا ظاهرًا، مثل UUID',
}

/** The key that a call was sent with, as it is. */
export const keyOf = (request: Request): string | undefined =>
  request.get('idempotency-key') ?? request.get('x-idempotency-key')

/** Throws VALIDATION_FAILED that names the header. */
export const assertKey = (key: string): void => {
  if (!IDEMPOTENCY_KEY.test(key)) throw invalidField('Idempotency-Key', KEY_FORMAT)
}

/** What the files of a call are, for telling whether a repeated call is the same; undefined without any. */
export const digestsOf = (files: UploadedFiles): string[] | undefined => {
  const contents = Object.values(files).flat()
  return contents.length === 0 ? undefined : contents.map(({ digest }) => digest)
}
