import type { Language } from './i18n/text.js'

/** Embeddings and overrides, which U+202C closes, and isolates, which U+2069 closes. */
const MARKS = /[\u202A-\u202E\u2066-\u2069]/g
const POP_EMBEDDING = '\u202C'
const POP_ISOLATE = '\u2069'
const ISOLATES = /[\u2066-\u2068]/

/**
 * The text with every directional mark that it opens closed, and without those that close nothing: whatever stands after
 * it keeps its own direction.
 */
export const withClosedMarks = (text: string): string => {
  const open: string[] = []
  const kept = text.replace(MARKS, (mark) => {
    if (mark !== POP_EMBEDDING && mark !== POP_ISOLATE) {
      open.push(ISOLATES.test(mark) ? POP_ISOLATE : POP_EMBEDDING)
      return mark
    }
    const at = open.lastIndexOf(mark)
    // An embedding is not closed from inside of an isolate; the end of an isolate ends what it holds.
    if (at < 0 || open.indexOf(POP_ISOLATE, at + 1) > at) return ''
    return open.splice(at).reverse().join('')
  })
  return kept + open.reverse().join('')
}

const OTHER_SCRIPT: Readonly<Record<Language, RegExp>> = {
  en: /\p{Script=Arabic}/u,
  ar: /\p{Script=Latin}/u,
}
const FIRST_STRONG_ISOLATE = '\u2068'

/** Words of the other direction, kept together, so that they do not pull the sentence around them apart. */
export const isolatedIn = (text: string, language: Language): string =>
  OTHER_SCRIPT[language].test(text) ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text
