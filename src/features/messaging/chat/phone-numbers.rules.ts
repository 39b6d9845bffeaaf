import type { Span } from './mail-addresses.rules.js'

/**
 * What a group of digits looks like. `when`: a date or a time. `round`: an amount such as 450 or 12,500. `amount`: one
 * ending in 0 or 5. `number`: anything else.
 */
type Kind = 'when' | 'round' | 'amount' | 'number'

interface Group extends Span {
  readonly digits: string
  readonly kind: Kind
}

/** What letters do not interrupt; anything else is taken for a way to set digits apart. */
const WITHOUT_LETTERS = /[^\p{L}]+/gu

const DATE =
  /(?<!\d[-/.:]?)(?:(?<year>\d{4})\s?(?<ys>[-/.])\s?(?<month>\d{1,2})\s?\k<ys>\s?(?<day>\d{1,2})|(?<d>\d{1,2})\s?(?<s>[-/.])\s?(?<m>\d{1,2})\s?\k<s>\s?(?<y>\d{4}|\d{2}))(?!\d|[-/.:]\d)/y
const TIME = /(?<!\d[-/.:]?)(?<hour>\d{1,2}):(?<minute>[0-5]\d)(?::[0-5]\d)?(?!\d|[-/.:]\d)/y
const AMOUNT = /(?:[1-9]\d{0,2}(?:[,،٬]\d{3}){1,2}|[1-9]\d{0,7})(?:[.٫]\d{1,2})?(?!\d)/y
const DIGITS = /\d+/y

/** With the country's code, with the local 0, or with neither. */
const EGYPTIAN_MOBILE = /^(?:(?:00)?20|0)?1[0125]\d{8}$/
const LONGEST_MOBILE = 14
/** Digits that together are taken for a number to call, however they are set apart. */
const MIN_APART = 9
/** … and in one piece: a local number without its area code. */
const MIN_TOGETHER = 7

const isDate = (year: string, month: string, day: string): boolean => {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  return (y < 100 || (y >= 1900 && y < 2100)) && m >= 1 && m <= 12 && d >= 1 && d <= 31
}

const isAnyDate = (year: string, first: string, second: string): boolean =>
  isDate(year, first, second) || isDate(year, second, first)

const COMPACT_DATE = /^(\d{4})(\d{2})(\d{2})$/

const kindOfAmount = (amount: string): Kind => {
  const whole = amount.split(/[.٫]/)[0]?.replace(/\D/g, '') ?? ''
  const value = Number(whole)
  if (whole.length >= MIN_TOGETHER) {
    const [, year = '', month = '', day = ''] = COMPACT_DATE.exec(whole) ?? []
    if (year && isDate(year, month, day)) return 'when'
    return value % 1000 === 0 ? 'round' : 'number'
  }
  if (whole.length >= 3 && value % 50 === 0) return 'round'
  return value % 5 === 0 ? 'amount' : 'number'
}

const matchAt = (pattern: RegExp, plain: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(plain)
}

const groupAt = (plain: string, start: number): Group => {
  const of = (text: string, kind: Kind): Group => ({
    start,
    end: start + text.length,
    digits: text.replace(/\D/g, ''),
    kind,
  })
  const date = matchAt(DATE, plain, start)
  if (date) {
    const { year, month, day, y, m, d } = date.groups ?? {}
    if (isAnyDate(year ?? y ?? '', month ?? m ?? '', day ?? d ?? '')) return of(date[0], 'when')
  }
  const time = matchAt(TIME, plain, start)
  if (time && Number(time.groups?.hour) <= 24) return of(time[0], 'when')
  const amount = matchAt(AMOUNT, plain, start)
  if (amount) return of(amount[0], kindOfAmount(amount[0]))
  return of(matchAt(DIGITS, plain, start)?.[0] ?? '', 'number')
}

/** The groups of digits between two letters. */
const groupsIn = (plain: string, { start, end }: Span): Group[] => {
  const groups: Group[] = []
  let at = start
  while (at < end) {
    if (!/^\d$/.test(plain.charAt(at))) {
      at++
      continue
    }
    const group = groupAt(plain, at)
    groups.push(group)
    at = group.end
  }
  return groups
}

const isExplained = ({ kind }: Group): boolean => kind === 'when' || kind === 'round'

/** The longest mobile number that begins with the first of these groups: how many of them it takes; 0 for none. */
const mobileLength = (groups: readonly Group[]): number => {
  let digits = ''
  let length = 0
  for (const [index, group] of groups.entries()) {
    digits += group.digits
    if (digits.length > LONGEST_MOBILE) break
    const taken = groups.slice(0, index + 1)
    if (EGYPTIAN_MOBILE.test(digits) && !taken.every(isExplained)) length = taken.length
  }
  return length
}

const spanOf = (groups: readonly Group[]): Span[] => {
  const [first, last] = [groups[0], groups.at(-1)]
  return first && last ? [{ start: first.start, end: last.end }] : []
}

/** What is to be masked of groups that hold no Egyptian mobile number and are not parted by a date or a time. */
const otherNumbers = (groups: readonly Group[]): Span[] => {
  const count = groups.reduce((sum, { digits }) => sum + digits.length, 0)
  const isPriceList = groups.every(({ kind }) => kind !== 'number')
  if (count >= MIN_APART && !isPriceList) return spanOf(groups)
  return groups.filter(({ kind, digits }) => kind === 'number' && digits.length >= MIN_TOGETHER)
}

const numbersOf = (groups: readonly Group[]): Span[] => {
  if (groups.every(isExplained)) return []
  const spans: Span[] = []
  let rest: Group[] = []
  const closeRest = (): void => {
    spans.push(...otherNumbers(rest))
    rest = []
  }
  for (let index = 0; index < groups.length;) {
    const upcoming = groups.slice(index, index + LONGEST_MOBILE)
    const length = mobileLength(upcoming)
    if (length > 0) {
      closeRest()
      spans.push(...spanOf(upcoming.slice(0, length)))
    } else if (upcoming[0]?.kind === 'when') closeRest()
    else rest.push(...upcoming.slice(0, 1))
    index += Math.max(length, 1)
  }
  closeRest()
  return spans
}

const withPrefix = (plain: string, { start, end }: Span): Span => {
  let from = start
  while (from > 0 && /^[+(]$/.test(plain.charAt(from - 1))) from--
  return { start: from, end }
}

/** Where phone numbers stand in a folded text, in order. Dates, times and prices are let be where they can be told. */
export const phoneNumbers = (plain: string): Span[] =>
  [...plain.matchAll(WITHOUT_LETTERS)]
    .flatMap(({ index, 0: text }) => numbersOf(groupsIn(plain, { start: index, end: index + text.length })))
    .map((span) => withPrefix(plain, span))
