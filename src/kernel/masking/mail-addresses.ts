/** From the first character to the one after the last. */
export interface Span {
  readonly start: number
  readonly end: number
}

const AT = /[([{<]\s{0,2}(?:at|@)\s{0,2}[)\]}>]|@+/gi
const LOCAL = /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]$/u
const QUOTE = /^["“”]$/
const MAX_LOCAL = 64
const SPACE = /^\s$/
const MAX_SPACES = 8

/** `example.com`, as it stands in every address; spaces before it are for who leaves none before the sign. */
const DOMAIN = /(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}[\p{L}\p{N}-]{1,62}/uy
const DOMAIN_APART = /\s{1,8}(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}[\p{L}\p{N}-]{1,62}/uy
/** With spaces on both sides. Only endings that are no English words. */
const KNOWN_DOMAIN =
  /\s{0,8}(?:[\p{L}\p{N}-]{1,63}\.){1,4}(?:sa|ae|kw|qa|bh|om|jo|lb|iq|ps|sy|ye|sd|ly|tn|dz|ma|tr|de|uk|fr|es|nl|ch|ca|au|ru|cn|eu|online|site|store|shop|tech|xyz|مصر|السعودية|امارات)(?![\p{L}\p{N}])/iuy
/** With spaces, or a word for the dot. Only known endings, so that `me @ home. See you` stays. */
const LOOSE_DOMAIN =
  /\s{0,8}(?:[\p{L}\p{N}-]{1,63}\s{0,2}(?:\.|[([{<]\s{0,2}dot\s{0,2}[)\]}>])\s{0,2}){1,4}(?:com|net|org|edu|gov|info|biz|app|dev|io|me|co|eg)(?![\p{L}\p{N}])/iuy
/** Known well enough to be understood without their ending. */
const PROVIDER =
  /\s{0,8}(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|icloud|protonmail)(?![\p{L}\p{N}])(?:[\s.]{1,3}com(?![\p{L}\p{N}]))?/iuy

const endOf = (pattern: RegExp, plain: string, from: number): number | null => {
  pattern.lastIndex = from
  return pattern.test(plain) ? pattern.lastIndex : null
}

const backWhile = (plain: string, from: number, { allowed, most }: { allowed: RegExp; most: number }) => {
  let start = from
  while (start > 0 && from - start < most && allowed.test(plain.charAt(start - 1))) start--
  return start
}

/** Where the name before the sign begins; a quoted one may have spaces. */
const startOfLocal = (plain: string, end: number): number => {
  if (!QUOTE.test(plain.charAt(end - 1))) return backWhile(plain, end, { allowed: LOCAL, most: MAX_LOCAL })
  const from = Math.max(end - MAX_LOCAL, 0)
  const opening = [...plain.slice(from, end - 1)].findLastIndex((char) => QUOTE.test(char))
  return opening < 0 ? end - 1 : from + opening
}

/** Where mail addresses stand in a folded text. What is looked at around each `@` is bounded, so the time is linear. */
export const mailAddresses = (plain: string): Span[] => {
  const spans: Span[] = []
  for (const { index, 0: at } of plain.matchAll(AT)) {
    const localEnd = backWhile(plain, index, { allowed: SPACE, most: MAX_SPACES })
    const start = startOfLocal(plain, localEnd)
    if (start === localEnd) continue
    const after = index + at.length
    const apart = localEnd === index ? endOf(DOMAIN_APART, plain, after) : null
    const end =
      endOf(DOMAIN, plain, after) ??
      apart ??
      endOf(KNOWN_DOMAIN, plain, after) ??
      endOf(LOOSE_DOMAIN, plain, after) ??
      endOf(PROVIDER, plain, after)
    if (end !== null) spans.push({ start, end })
  }
  return spans
}
