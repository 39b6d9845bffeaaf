import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { z } from 'zod'
import { customIssue } from './i18n/validation.js'
import { withoutInvisible } from './invisible.js'

/** The longest input worth parsing: 15 digits with room for spaces, dashes and bidi marks. */
const MAX_INPUT = 32

/**
 * The E.164 form of a phone number, or null when it is not one. Local Egyptian input (`01001234567`, Arabic digits,
 * spaces) is understood; an Egyptian number must be a mobile, because codes and calls are sent to it.
 */
export const parsePhone = (input: string): string | null => {
  if (input.length > MAX_INPUT) return null
  const written = withoutInvisible(input)
  const parsed = parsePhoneNumberFromString(written, { defaultCountry: 'EG', extract: false })
  if (!parsed?.isValid() || parsed.ext !== undefined) return null
  if (parsed.country === 'EG' && parsed.getType() !== 'MOBILE') return null
  return parsed.number
}

export const phoneSchema = z
  .string()
  .max(MAX_INPUT)
  .transform((input, context): string => {
    const phone = parsePhone(input)
    if (phone) return phone
    customIssue(context, {
      code: 'INVALID_PHONE',
      en: 'Must be a mobile phone number, such as 01001234567 or +201001234567',
      ar: 'يجب أن يكون رقم هاتف محمول صحيحًا، مثل 01001234567 أو ‎+201001234567',
    })
    return z.NEVER
  })
  .meta({
    description: 'Phone number; local Egyptian input is accepted and stored as E.164',
    examples: ['01001234567'],
  })
