import { type Group, isAnyDate } from './digit-groups.js'

/** Neither lists nor sums nor sizes, and not over lines. */
const JOINT = /^[^\S\n]{0,3}[-\u2010-\u2015\u2212./_()]?[^\S\n]{0,3}$/
const YEAR = /^(?:19|20)\d\d$/
/** `1 250 000`, not `2 345 6789`. */
const THOUSANDS = /^[1-9]\d{0,2} \d{3} \d(?:00|50)$/
const LONGEST_GROUP = 5

/** `2026 11 21` or `2025 - 2026`. */
const areYears = (parts: readonly string[]): boolean => {
  const [a = '', b = '', c = ''] = parts
  if (parts.length === 2) return YEAR.test(a) && YEAR.test(b)
  return (YEAR.test(a) && isAnyDate(a, b, c)) || (YEAR.test(c) && isAnyDate(c, a, b))
}

/** `1477 - 1623`: two amounts not far from each other. */
const isRange = (parts: readonly string[], gaps: readonly string[]): boolean => {
  const [from, to] = parts.map(Number)
  if (parts.length !== 2 || !/^\s.\s$/.test(gaps[0] ?? '')) return false
  return from !== undefined && to !== undefined && from < to && to <= from * 1.5
}

/** Whether these two or three groups, with the gaps between them, are a local number: `2345 6789`, `48-76-543`. */
export const isLandline = (groups: readonly Group[], gaps: readonly string[]): boolean => {
  if (groups.length < 2 || groups.length > 3) return false
  const parts = groups.map(({ written }) => written)
  const count = parts.join('').length
  if (count < 7 || count > 8) return false
  // Amounts with decimals or commas
  if (!parts.every((part) => /^\d+$/.test(part) && part.length <= LONGEST_GROUP)) return false
  if (groups.every(({ kind }) => kind !== 'number')) return false
  if (areYears(parts) || isRange(parts, gaps) || THOUSANDS.test(parts.join(' '))) return false
  return gaps.every((gap) => JOINT.test(gap))
}
