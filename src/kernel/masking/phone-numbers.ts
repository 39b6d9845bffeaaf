import { digitGroups, type Group } from './digit-groups.js'
import { isLandline } from './landlines.js'
import type { Span } from './mail-addresses.js'

const LETTER = /\p{L}/u
const LETTERS = /\p{L}/gu
/** What may stand between the groups of a number that begins like a mobile: `010 and 1234 and 5678`. */
const MOST_LETTERS = 5
const LONGEST_GAP = 12

/** With the country's code, with the local 0, or with neither. */
const EGYPTIAN_MOBILE = /^(?:(?:00)?20|0)?1[0125]\d{8}$/
/** Without either it may as well be a list of odd numbers. */
const PREFIXED = /^(?:20|0)/
const LONGEST_MOBILE = 14
/** Digits that together are taken for a number to call, however they are set apart. */
const MIN_APART = 9
/** … and in one piece: a local number without its area code. */
const MIN_TOGETHER = 7

/** As dates, hours and sizes are written one after the other. */
const SHORT_ONES = /^\d\d?(?:\s{0,3}[-\u2010-\u2015\u2212/:,،]\s{0,3}\d\d?)+$/
const PAIRS = /^\d\d?(?:\s{0,3}[-\u2010-\u2015\u2212/:,،]\s{0,3}\d\d)+$/
const DATE_WITH_YEAR = /^\d{4}\D|\D\d{4}$/

/** What stands between the dates, times and prices of a list. */
const LIST_GAP = /^[\s,،;/&-]{1,4}$/

const isPrefixed = (plain: string, { start }: Group): boolean => plain.charAt(start - 1) === '+'

const spanOf = (groups: readonly Group[]): Span[] => {
  const [first, last] = [groups[0], groups.at(-1)]
  return first && last ? [{ start: first.start, end: last.end }] : []
}

const writtenOf = (plain: string, groups: readonly Group[]): string =>
  spanOf(groups)
    .map(({ start, end }) => plain.slice(start, end))
    .join('')

const gapsOf = (plain: string, groups: readonly Group[]): string[] =>
  groups.slice(1).map(({ start }, index) => plain.slice(groups[index]?.end, start))

/** Whether all of it is dates, times and prices, one after the other. */
const isExplained = (plain: string, groups: readonly Group[]): boolean =>
  groups.every((group) => (group.kind === 'when' || group.kind === 'round') && !isPrefixed(plain, group)) &&
  gapsOf(plain, groups).every((gap) => LIST_GAP.test(gap))

/** Whether digits that would be a mobile number without its prefix are rather dates, hours or sizes. */
const isList = (plain: string, groups: readonly Group[]): boolean => {
  const dates = groups.filter(({ kind }) => kind === 'when')
  const hasYear = dates.some(({ written }) => DATE_WITH_YEAR.test(written))
  if (hasYear) return gapsOf(plain, groups).every((gap) => LIST_GAP.test(gap))
  const written = writtenOf(plain, groups)
  return PAIRS.test(written) || (dates.length > 0 && SHORT_ONES.test(written))
}

/** The longest mobile number that begins with the first of these groups: how many of them it takes; 0 for none. */
const mobileLength = (plain: string, groups: readonly Group[]): number => {
  let digits = ''
  let length = 0
  for (const [index, group] of groups.entries()) {
    digits += group.digits
    if (digits.length > LONGEST_MOBILE) break
    const taken = groups.slice(0, index + 1)
    if (!EGYPTIAN_MOBILE.test(digits) || isExplained(plain, taken)) continue
    if (PREFIXED.test(digits) || !isList(plain, taken)) length = taken.length
  }
  return length
}

/** What is to be masked of groups that hold no Egyptian mobile number and are not parted by a date or a time. */
const otherNumbers = (plain: string, groups: readonly Group[]): Span[] => {
  const count = groups.reduce((sum, { digits }) => sum + digits.length, 0)
  const isPriceList = groups.every(({ kind }) => kind !== 'number')
  const [first] = groups
  const isDialled = first !== undefined && (first.digits.startsWith('0') || isPrefixed(plain, first))
  const isLong = count >= MIN_APART && !isPriceList
  if (isLong && (isDialled || !PAIRS.test(writtenOf(plain, groups)))) return spanOf(groups)
  if (isLandline(groups, gapsOf(plain, groups))) return spanOf(groups)
  return groups.filter(({ kind, digits }) => kind === 'number' && digits.length >= MIN_TOGETHER)
}

/** Of groups with no letter between them. */
const numbersOf = (plain: string, groups: readonly Group[]): Span[] => {
  const spans: Span[] = []
  let rest: Group[] = []
  const closeRest = (): void => {
    spans.push(...otherNumbers(plain, rest))
    rest = []
  }
  for (let index = 0; index < groups.length;) {
    const upcoming = groups.slice(index, index + LONGEST_MOBILE)
    const length = mobileLength(plain, upcoming)
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

/** The groups that have no letter between them, together. */
const withoutLetters = (plain: string, groups: readonly Group[]): Group[][] => {
  const runs: Group[][] = []
  for (const [index, group] of groups.entries()) {
    const previous = groups[index - 1]
    if (previous && !LETTER.test(plain.slice(previous.end, group.start))) runs.at(-1)?.push(group)
    else runs.push([group])
  }
  return runs
}

const mayJoin = (gap: string): boolean =>
  gap.length <= LONGEST_GAP && (gap.match(LETTERS)?.length ?? 0) <= MOST_LETTERS

/** A mobile number with its prefix that begins with the first of these groups, whatever short words are in between. */
const spokenMobile = (plain: string, groups: readonly Group[]): Span[] => {
  const [first] = groups
  const isDialled = first && (/^(?:0|201)/.test(first.digits) || isPrefixed(plain, first))
  if (!isDialled) return []
  let digits = ''
  for (const [index, group] of groups.entries()) {
    const previous = groups[index - 1]
    if (group.kind === 'when' || (previous && !mayJoin(plain.slice(previous.end, group.start)))) return []
    digits += group.digits
    if (digits.length > LONGEST_MOBILE) return []
    if (PREFIXED.test(digits) && EGYPTIAN_MOBILE.test(digits)) return spanOf(groups.slice(0, index + 1))
  }
  return []
}

const withPrefix = (plain: string, { start, end }: Span): Span => {
  let from = start
  while (from > 0 && /^[+(]$/.test(plain.charAt(from - 1))) from--
  return { start: from, end }
}

/** Where phone numbers stand in a folded text. Dates, times and prices are left alone where they can be recognized. */
export const phoneNumbers = (plain: string): Span[] => {
  const groups = digitGroups(plain)
  return [
    ...withoutLetters(plain, groups).flatMap((run) => numbersOf(plain, run)),
    ...groups.flatMap((_, index) => spokenMobile(plain, groups.slice(index, index + LONGEST_MOBILE))),
  ].map((span) => withPrefix(plain, span))
}
