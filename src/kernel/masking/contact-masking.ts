import { foldedText } from './folded-text.js'
import { mailAddresses } from './mail-addresses.js'
import { phoneNumbers } from './phone-numbers.js'

const MASK = '•••'
/** What a mail address is for the search of phone numbers: a word. */
const WORD = 'x'

export interface MaskedText {
  readonly text: string
  readonly isMasked: boolean
}

/** Characters that folding leaves as they are, or as the digit that they are; no sign of a mail address. */
const COMMON = /^[\x00-?A-~\u0621-\u063A\u0641-\u0652\u0660-\u0669،؛؟«»–—…“”‘’]*$/
const WORD_FOR_AT = /[([{<]\s*at/i
/** Fewer than seven are neither a phone number nor a part of one that could be recognized. */
const MANY_DIGITS = /(?:[0-9\u0660-\u0669][^0-9\u0660-\u0669]*){7}/

/** What most texts are, as is found out without searching them: words, and a few figures. */
const isHarmless = (text: string): boolean =>
  COMMON.test(text) && !MANY_DIGITS.test(text) && !WORD_FOR_AT.test(text)

/** Texts stand in lists that are read over and over. */
const MOST_REMEMBERED = 2000
const remembered = new Map<string, MaskedText>()

/**
 * The text with phone numbers and mail addresses masked, in whatever digits and however set apart. A number spread over
 * two messages or spelled out in words is not found; a list of odd numbers may be taken for one. Linear in the length.
 */
export const maskContacts = (text: string): MaskedText => {
  if (isHarmless(text)) return { text, isMasked: false }
  const known = remembered.get(text)
  if (known) return known
  const masked = search(text)
  remembered.set(text, masked)
  const [oldest] = remembered.keys()
  if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest)
  return masked
}

/** The text as somebody reads it who is not to get at the writer without us. */
export const withoutContacts = (text: string): string => maskContacts(text).text

/** The same of a text that may be missing. */
export const maskedOrNull = (text: string | null): string | null =>
  text === null ? null : withoutContacts(text)

const search = (text: string): MaskedText => {
  const { plain, glyphs } = foldedText(text)
  const mails = mailAddresses(plain)
  let unmailed = ''
  let at = 0
  for (const { start, end } of mails) {
    const from = Math.max(start, at)
    unmailed += plain.slice(at, from) + WORD.repeat(Math.max(end - from, 0))
    at = Math.max(end, at)
  }
  unmailed += plain.slice(at)
  const spans = [...mails, ...phoneNumbers(unmailed)].sort((a, b) => a.start - b.start)

  let masked = ''
  let done = 0
  for (const { start, end } of spans) {
    const from = glyphs[start]?.start ?? text.length
    const to = glyphs[end - 1]?.end ?? text.length
    if (from >= done) masked += `${text.slice(done, from)}${MASK}`
    done = Math.max(to, done)
  }
  return { text: masked + text.slice(done), isMasked: spans.length > 0 }
}
