import { foldedText } from './folded-text.rules.js'
import { mailAddresses } from './mail-addresses.rules.js'
import { phoneNumbers } from './phone-numbers.rules.js'

const MASK = '•••'
/** What a mail address is for the search of phone numbers: a word. */
const WORD = 'x'

export interface MaskedText {
  readonly text: string
  readonly isMasked: boolean
}

/**
 * The text with phone numbers and mail addresses masked, in whatever digits and however set apart. A number spread over
 * two messages or spelled out in words is not found; a list of odd numbers may be taken for one. Linear in the length.
 */
export const maskContacts = (text: string): MaskedText => {
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
