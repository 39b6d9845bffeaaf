/** What stands in the place of something that nobody may read in a log. */
export const HIDDEN = '[hidden]'

/** In their order: what the first one hides the later ones do not see. */
const PERSONAL: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // MongoDB quotes the values of a unique index that refuses them.
  [/dup key: \{[^}]*\}/g, `dup key: ${HIDDEN}`],
  [/(?<=[?&][\w.[\]-]{1,60}=)[^&\s"'<>]+/g, HIDDEN],
  [/(?<=\b(?:bearer|basic)\s)\S+/gi, HIDDEN],
  // Tokens, ours and those of vendors, are long and mix letters with digits; the longest names of files do not.
  [/(?<![\w-])(?=[\w.:-]*\d)(?=[\w.:-]*[a-z])[\w-][\w.:-]{39,}/gi, HIDDEN],
  // Not the user of an address such as mongodb://user:password@host: hiding that is a matter for who sends it outside.
  [/(?<![^\s"'<>(){},;]*:\/\/[^\s/]*)[^\s"'<>(){},:;/@]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu, HIDDEN],
  [/(?<![\w.])(?:\+|00)\p{Nd}(?:[\s-]?\p{Nd}){7,14}/gu, HIDDEN],
  [/(?<![\w.])[0٠۰]?[1١۱][0125٠١٢٥۰۱۲۵]\p{Nd}{8}(?!\w)/gu, HIDDEN],
]

/** A text without the mail addresses, phone numbers, tokens and query values that stand in it. */
export const withoutPersonalData = (text: string): string =>
  PERSONAL.reduce((left, [pattern, replacement]) => left.replace(pattern, replacement), text)
