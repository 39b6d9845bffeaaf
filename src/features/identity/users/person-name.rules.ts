import type { FieldProblem } from '#kernel/i18n/field-problems.js'
import { withoutInvisible } from '#kernel/invisible.js'
import { maskContacts } from '#kernel/masking/contact-masking.js'

/** Persian names have a joiner between two letters; anything else invisible is there to deceive. */
const JOINER_IN_WORD = /(?<=\p{L}\p{M}*)[\u200C\u200D](?=\p{L})/gu

const LETTER = /\p{L}/u
/** `Ramses 2` is a name, a number to call is none. */
const MOST_DIGITS = 3

/** `evil.com` and the like; not `Dr.Ahmed`. */
const LINK =
  /:\/|\/\/|@|www[.\s]|[\p{L}\p{N}-]\s?[.\u3002]\s?(?:com|net|org|info|biz|edu|gov|co|io|me|ly|gl|to|tv|cc|app|dev|shop|store|site|online|xyz|link|click|top|live|page|eg|sa|ae|uk|us|de|fr|eu|ru|cn|مصر|السعودية|امارات|شبكة|موقع)(?![\p{L}\p{N}])/iu

/**
 * Whether this is what somebody may be called where others read it, in mails of ours too: letters, and neither a link, nor
 * an address, nor a number to call, nor anything that cannot be seen.
 */
export const isPersonName = (name: string): boolean => {
  const wide = name.normalize('NFKC')
  const joined = name.replace(JOINER_IN_WORD, '')
  if (!LETTER.test(wide) || withoutInvisible(joined) !== joined) return false
  const digits = wide.match(/\p{Nd}/gu)?.length ?? 0
  return digits <= MOST_DIGITS && !LINK.test(wide) && !maskContacts(name).isMasked
}

/** The same of both names together, as others read them: a link or a number can be cut in two. */
export const isFullName = (firstName: string, lastName: string): boolean =>
  isPersonName(`${firstName} ${lastName}`) && isPersonName(firstName + lastName)

export const NO_NAME: FieldProblem = {
  code: 'INVALID_NAME',
  en: 'Must be a name, without links, addresses or phone numbers',
  ar: 'يجب أن يكون اسمًا، من دون روابط أو عناوين أو أرقام هواتف',
}
