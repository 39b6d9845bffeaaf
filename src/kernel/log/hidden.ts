/** What stands in the place of something that nobody may read in a log. */
export const HIDDEN = '[hidden]'

/** In their order: what the first one hides the later ones do not see. */
const PERSONAL: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // MongoDB quotes the values of a unique index that refuses them.
  [/dup key: \{[^}]*\}/g, `dup key: ${HIDDEN}`],
  [/(?<=[?&][\w.[\]-]{1,60}=)[^&\s"'<>]+/g, HIDDEN],
  [/(?<=\b(?:bearer|basic)\s)\S+/gi, HIDDEN],
  // As in a form and in settings, and as in JSON; `token` may be the end of a name, such as refreshToken and JWT_SECRET.
  [
    /(?<=(?:token|password|secret|api[_-]?key)["']?\s{0,2}=\s{0,2})(?:"[^"]*"|'[^']*'|[^\s"'<>,;&)}]+)/gi,
    HIDDEN,
  ],
  [/(?<=(?:token|password|secret|api[_-]?key)["']\s{0,2}:\s{0,2})(?:"[^"]*"|'[^']*')/gi, HIDDEN],
  // Tokens, ours and those of vendors, are long and mix letters with digits; the longest names of files do not.
  [/(?<![\w-])(?=[\w.:-]*\d)(?=[\w.:-]*[a-z])[\w-][\w.:-]{39,}/gi, HIDDEN],
  // Not the user of an address such as mongodb://user:password@host: hiding that is a matter for who sends it outside.
  [/(?<![^\s"'<>(){},;]*:\/\/[^\s/]*)[^\s"'<>(){},:;/@]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu, HIDDEN],
  [/(?<![\w.])(?:\+|00|٠٠|۰۰)\p{Nd}(?:[\s().\u2010-\u2015-]{0,2}\p{Nd}){7,14}/gu, HIDDEN],
  [/(?<![\w.])[0٠۰]?[1١۱][0125٠١٢٥۰۱۲۵]\p{Nd}{8}(?!\w)/gu, HIDDEN],
  // Set apart by spaces or dashes it begins with its 0, for numbers of ports and lines stand apart too.
  [/(?<![\w.-])[0٠۰][\s-]?[1١۱][\s-]?[0125٠١٢٥۰۱۲۵](?:[\s\u2010-\u2015-]?\p{Nd}){8}(?![\w-])/gu, HIDDEN],
]

/** A text without the mail addresses, phone numbers, tokens, secrets and query values that stand in it. */
export const withoutPersonalData = (text: string): string =>
  PERSONAL.reduce((left, [pattern, replacement]) => left.replace(pattern, replacement), text)
