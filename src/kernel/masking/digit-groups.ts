import type { Span } from './mail-addresses.js'

/**
 * What a group of digits looks like. `when`: a date, a time or a range of hours. `round`: an amount such as 450 or
 * 12,500. `amount`: one ending in 0 or 5, or just below a round one, as 199. `number`: anything else.
 */
type Kind = 'when' | 'round' | 'amount' | 'number'

export interface Group extends Span {
  /** As it stands in the text. */
  readonly written: string
  readonly digits: string
  readonly kind: Kind
}

/** Nothing goes on after one, but for a range: `10:00-12:00`, `21/11-25/11`. */
const DATE =
  /(?:(?<year>\d{4})(?<ys>\s?[-/.]\s?)(?<month>\d{1,2})\k<ys>(?<day>\d{1,2})|(?<d>\d{1,2})(?<s>\s?[-/.]\s?)(?<m>\d{1,2})\k<s>(?<y>\d{4}|\d{2}))(?!\d|[/.:]\d|-\d(?!\d?[:/]\d))/y
const SHORT_DATE = /(?<day>\d{1,2})\s?\/\s?(?<month>\d{1,2})(?!\d|[/.:]\d|-\d(?!\d?[:/]\d))/y
const HOURS =
  /(?<from>\d{1,2})(?::[0-5]\d){0,2}\s?[-\u2010-\u2015\u2212]\s?(?<to>\d{1,2})(?::[0-5]\d){0,2}(?!\d|[/.:]\d|-\d(?!\d?[:/]\d))/y
const TIME = /(?<hour>\d{1,2})(?::[0-5]\d){1,2}(?!\d|[/.:]\d|-\d(?!\d?[:/]\d))/y
const AMOUNT =
  /(?:[1-9]\d{0,2}(?: \d{3})? 000|[1-9]\d{0,2}(?:[,،٬]\d{3}){1,2}|[1-9]\d{0,7})(?:[.٫]\d{1,2})?(?!\d)/y
const DIGITS = /\d+/y

/** From so many digits on an amount is distinguished from a number by its thousands. */
const LONG = 7

const isDate = (year: string, month: string, day: string): boolean => {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  return (y < 100 || (y >= 1900 && y < 2100)) && m >= 1 && m <= 12 && d >= 1 && d <= 31
}

/** Whatever of month and day comes first. */
export const isAnyDate = (year: string, first: string, second: string): boolean =>
  isDate(year, first, second) || isDate(year, second, first)

const COMPACT_DATE = /^(\d{4})(\d{2})(\d{2})$/

const kindOfAmount = (amount: string): Kind => {
  const whole = amount.split(/[.٫]/)[0]?.replace(/\D/g, '') ?? ''
  const value = Number(whole)
  if (whole.length >= LONG) {
    const [, year = '', month = '', day = ''] = COMPACT_DATE.exec(whole) ?? []
    if (year && isDate(year, month, day)) return 'when'
    return value % 1000 === 0 ? 'round' : 'number'
  }
  if (whole.length >= 3 && value % 50 === 0) return 'round'
  return value % 5 === 0 || value % 50 === 49 ? 'amount' : 'number'
}

const matchAt = (pattern: RegExp, plain: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(plain)
}

const isHour = (hour = ''): boolean => Number(hour) >= 1 && Number(hour) <= 24

/** The date, the time or the range of hours that is written here. */
const whenAt = (plain: string, at: number): string | null => {
  const date = matchAt(DATE, plain, at)
  const { year, month, day, y, m, d } = date?.groups ?? {}
  if (date && isAnyDate(year ?? y ?? '', month ?? m ?? '', day ?? d ?? '')) return date[0]
  const hours = matchAt(HOURS, plain, at)
  if (hours && isHour(hours.groups?.from) && isHour(hours.groups?.to)) return hours[0]
  const time = matchAt(TIME, plain, at)
  if (time && Number(time.groups?.hour) <= 24) return time[0]
  const short = matchAt(SHORT_DATE, plain, at)
  return short && isAnyDate('00', short.groups?.month ?? '', short.groups?.day ?? '') ? short[0] : null
}

const groupAt = (plain: string, start: number, previous: Group | undefined): Group => {
  const of = (written: string, kind: Kind): Group => ({
    start,
    end: start + written.length,
    written,
    digits: written.replace(/\D/g, ''),
    kind,
  })
  const isRange = previous?.kind === 'when' && previous.end === start - 1 && plain.charAt(start - 1) === '-'
  const isApart = isRange || !/\d[-/.:]$/.test(plain.slice(Math.max(start - 2, 0), start))
  const when = isApart ? whenAt(plain, start) : null
  if (when !== null) return of(when, 'when')
  const amount = matchAt(AMOUNT, plain, start)
  if (amount) return of(amount[0], kindOfAmount(amount[0]))
  return of(matchAt(DIGITS, plain, start)?.[0] ?? '', 'number')
}

export const digitGroups = (plain: string): Group[] => {
  const groups: Group[] = []
  for (const { index } of plain.matchAll(/\d/g)) {
    const previous = groups.at(-1)
    if (!previous || index >= previous.end) groups.push(groupAt(plain, index, previous))
  }
  return groups
}
