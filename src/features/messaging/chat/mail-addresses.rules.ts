/** From the first character to the one after the last. */
export interface Span {
  readonly start: number
  readonly end: number
}

const AT = /@|[([{<]\s{0,2}at\s{0,2}[)\]}>]/gi
const LOCAL = /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]$/u
const MAX_LOCAL = 64
const SPACE = /^\s$/
const MAX_SPACES = 2

/** `example.com`, as it stands in every address. */
const DOMAIN = /(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}[\p{L}\p{N}-]{1,62}/uy
/** With spaces, or a word for the dot. Only known endings, so that `me @ home. See you` stays. */
const LOOSE_DOMAIN =
  /\s{0,2}(?:[\p{L}\p{N}-]{1,63}\s{0,2}(?:\.|[([{<]\s{0,2}dot\s{0,2}[)\]}>])\s{0,2}){1,4}(?:com|net|org|edu|gov|info|biz|app|dev|io|me|co|eg)(?![\p{L}\p{N}])/iuy
/** Known well enough to be understood without their ending. */
const PROVIDER =
  /\s{0,2}(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|icloud|protonmail)(?![\p{L}\p{N}])(?:[\s.]{1,3}com(?![\p{L}\p{N}]))?/iuy

const endOf = (pattern: RegExp, plain: string, from: number): number | null => {
  pattern.lastIndex = from
  return pattern.test(plain) ? pattern.lastIndex : null
}

const backWhile = (plain: string, from: number, { allowed, most }: { allowed: RegExp; most: number }) => {
  let start = from
  while (start > 0 && from - start < most && allowed.test(plain.charAt(start - 1))) start--
  return start
}

/** Where mail addresses stand in a folded text. What is looked at around each `@` is bounded, so the time is linear. */
export const mailAddresses = (plain: string): Span[] => {
  const spans: Span[] = []
  for (const { index, 0: at } of plain.matchAll(AT)) {
    const localEnd = backWhile(plain, index, { allowed: SPACE, most: MAX_SPACES })
    const start = backWhile(plain, localEnd, { allowed: LOCAL, most: MAX_LOCAL })
    if (start === localEnd) continue
    const after = index + at.length
    const tight = localEnd === index ? endOf(DOMAIN, plain, after) : null
    const end = tight ?? endOf(LOOSE_DOMAIN, plain, after) ?? endOf(PROVIDER, plain, after)
    if (end !== null) spans.push({ start, end })
  }
  return spans
}
