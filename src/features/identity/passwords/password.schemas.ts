import { z } from 'zod'
import type { FieldProblem } from '#kernel/i18n/field-problems.js'
import { customIssue } from '#kernel/i18n/validation.js'
import { isCommonPassword } from './common-passwords.rules.js'
import { normalizePassword } from './password.rules.js'

const MIN_LENGTH = 8
/** bcrypt reads no further. */
export const MAX_PASSWORD_BYTES = 72
/** More than any that fits: it may be typed in a longer form than the one it is kept in. */
const MAX_TYPED = 200

const TOO_SHORT: FieldProblem = {
  code: 'TOO_SHORT',
  en: 'Must have at least {min} characters',
  ar: 'يجب أن تتكون كلمة المرور من {min} أحرف على الأقل',
  params: { min: MIN_LENGTH },
}
const TOO_LONG: FieldProblem = {
  code: 'TOO_LONG',
  en: 'Is too long: at most 72 Latin letters, or half as many Arabic ones',
  ar: 'كلمة المرور طويلة جدًا: 36 حرفًا عربيًا أو 72 حرفًا لاتينيًا على الأكثر',
}
const BLANK: FieldProblem = {
  code: 'EMPTY',
  en: 'Must not consist of spaces alone',
  ar: 'يجب ألا تتكون كلمة المرور من مسافات فقط',
}
const COMMON: FieldProblem = {
  code: 'COMMON_PASSWORD',
  en: 'Is one of the passwords that are guessed first; choose another',
  ar: 'كلمة المرور هذه شائعة ويسهل تخمينها؛ يجب اختيار غيرها',
}

const SOMETHING_TO_SEE = /[\p{L}\p{N}\p{P}\p{S}]/u

const problemOf = (password: string): FieldProblem | null => {
  if ([...password].length < MIN_LENGTH) return TOO_SHORT
  if (Buffer.byteLength(password, 'utf8') > MAX_PASSWORD_BYTES) return TOO_LONG
  if (!SOMETHING_TO_SEE.test(password)) return BLANK
  return isCommonPassword(password) ? COMMON : null
}

/** A password to be set, in the one form that it is kept in. */
export const NewPassword = z
  .string()
  .max(MAX_TYPED)
  .transform(normalizePassword)
  .superRefine((password, context) => {
    const problem = problemOf(password)
    if (problem) customIssue(context, problem)
  })
  .describe('At least 8 characters, at most 72 bytes of UTF-8 (NFC), and none of the commonest')

/** A password to be compared, as it was typed; a wrong one is wrong, whatever it looks like. */
export const GivenPassword = z.string().min(1).max(MAX_TYPED)
