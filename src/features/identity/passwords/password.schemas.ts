import { z } from 'zod'
import { customIssue } from '#kernel/i18n/validation.js'

const MIN_BYTES = 8
/** bcrypt reads no further. */
export const MAX_PASSWORD_BYTES = 72

/** A password to be set. Measured in bytes of UTF-8: an Arabic letter has two. */
export const NewPassword = z
  .string()
  .max(MAX_PASSWORD_BYTES)
  .superRefine((password, context) => {
    const bytes = Buffer.byteLength(password, 'utf8')
    if (bytes >= MIN_BYTES && bytes <= MAX_PASSWORD_BYTES) return
    customIssue(context, {
      en: 'Must be 8 to 72 characters; an Arabic letter counts as two',
      ar: 'يجب أن تتكون كلمة المرور من 8 إلى 72 حرفًا، ويُحسب الحرف العربي بحرفين',
    })
  })
  .describe('8 to 72 bytes of UTF-8')

/** A password to be compared; a wrong one is wrong, whatever it looks like. */
export const GivenPassword = z.string().min(1).max(200)
