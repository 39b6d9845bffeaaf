import { withoutInvisible } from '../invisible.js'

/** One visible character of a text, and where it stands in it together with the marks that follow. */
interface Glyph {
  readonly start: number
  readonly end: number
}

/** A text in one spelling: `plain` has one UTF-16 unit for each visible character, `glyphs` say where each came from. */
export interface FoldedText {
  readonly plain: string
  readonly glyphs: readonly Glyph[]
}

/** What a reader does not see, or sees on the character before: harakat, tatweel, keycaps. */
const UNSEEN = /^[\p{Cf}\p{Mn}\p{Me}\u0640]$/u
/** What most texts consist of, and what folding leaves as it is. */
const PLAIN = /^[\x00-\x7F\u0621-\u063A\u0641-\u064A]$/
const EASTERN_DIGIT = /^[\u0660-\u0669\u06F0-\u06F9]$/
const ANY_DIGIT = /^\p{Nd}$/u
const LETTER = /^\p{L}$/u

/** Stand for characters of more than one unit. */
const SOME_LETTER = 'x'
const SOME_SYMBOL = '·'

const folded = (char: string): string => {
  if (PLAIN.test(char)) return char
  const wide = char.normalize('NFKC')
  if (EASTERN_DIGIT.test(wide)) return String(wide.charCodeAt(0) & 0xf)
  if (/^\d/.test(wide)) return wide.charAt(0)
  // A digit of yet another script counts as one, whatever its value.
  if (ANY_DIGIT.test(wide)) return '9'
  if (wide.length === 1) return wide
  return LETTER.test(char) ? SOME_LETTER : SOME_SYMBOL
}

const isSeen = (char: string): boolean =>
  PLAIN.test(char) || !(UNSEEN.test(char) || withoutInvisible(char) === '')

export const foldedText = (text: string): FoldedText => {
  const glyphs: Glyph[] = []
  let plain = ''
  let at = 0
  for (const char of text) {
    const end = at + char.length
    const last = glyphs.at(-1)
    if (isSeen(char)) {
      glyphs.push({ start: at, end })
      plain += folded(char)
    } else if (last) {
      glyphs[glyphs.length - 1] = { start: last.start, end }
    }
    at = end
  }
  return { plain, glyphs }
}
