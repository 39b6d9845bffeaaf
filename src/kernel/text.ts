import { withoutInvisible } from './invisible.js'

/** Marks on or between letters: harakat, Quranic signs, tatweel. */
const ARABIC_MARKS = /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED]/g
/** Accents that decomposition separates from Latin letters. */
const LATIN_ACCENTS = /[\u0300-\u036F]/g
const NOT_A_WORD = /[^\p{L}\p{N}]+/u

const FOLDED_LETTERS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ئ: 'ي',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
}
const FOLDABLE = /[أإآٱؤئىیةک]/g
const EASTERN_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g

/**
 * One spelling for all the ways a word is typed: alef and hamza forms, ya and alef maqsura, ta marbuta, tatweel,
 * diacritics, Arabic-Indic and Persian digits, Latin case and accents. Letters after Lucene's ArabicNormalizer, and the
 * hamza carriers besides, because they are left out as often as not.
 */
export const foldText = (text: string): string =>
  withoutInvisible(text.normalize('NFKC'))
    .replace(ARABIC_MARKS, '')
    .replace(FOLDABLE, (letter) => FOLDED_LETTERS[letter] ?? letter)
    .replace(EASTERN_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .normalize('NFD')
    .replace(LATIN_ACCENTS, '')
    .toLowerCase()

const words = (text: string): string[] => foldText(text).split(NOT_A_WORD).filter(Boolean)

const ARABIC_ARTICLE = /^(?:وال|بال|كال|فال|لل|ال)(?=\p{L}{2,})/u

/** The word without the Arabic article and the prepositions written onto it: `الكهرباء` and `كهرباء` are one word. */
const withoutArticle = (word: string): string => word.replace(ARABIC_ARTICLE, '')

/** As it is written besides, because of `الكهرباء` one types `الك` on the way, which is not yet an article and its word. */
const bothForms = (word: string): string[] => [word, withoutArticle(word)]

const MIN_PREFIX = 2
const MAX_PREFIX = 12
const MAX_TOKENS = 400

/**
 * What a document is found by. Words of `titles` are found by any beginning of at least two letters, words of `bodies`
 * only whole, so that a long description does not swell the index.
 */
export const searchTokens = (content: {
  titles: readonly string[]
  bodies?: readonly string[]
}): string[] => {
  const tokens = new Set<string>()
  for (const word of content.titles.flatMap(words).flatMap(bothForms)) {
    const letters = [...word]
    for (let length = MIN_PREFIX; length <= Math.min(letters.length, MAX_PREFIX); length++) {
      tokens.add(letters.slice(0, length).join(''))
    }
    tokens.add(letters.slice(0, MAX_PREFIX).join(''))
  }
  for (const word of (content.bodies ?? []).flatMap(words).map(withoutArticle)) {
    if (tokens.size >= MAX_TOKENS) break
    tokens.add([...word].slice(0, MAX_PREFIX).join(''))
  }
  return [...tokens]
}

const MAX_QUERY_WORDS = 8

/** The tokens a document must all have to answer what a user typed; empty when they typed no word. */
export const queryTokens = (query: string): string[] => [
  ...new Set(
    words(query)
      .slice(0, MAX_QUERY_WORDS)
      .map((word) => [...withoutArticle(word)].slice(0, MAX_PREFIX).join('')),
  ),
]

/** A name in the one spelling by which it is looked up. */
export const nameKey = (name: string): string => foldText(name).trim().replace(/\s+/g, ' ')
