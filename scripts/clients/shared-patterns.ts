/**
 * Escapes that mean the same in Java, Python, Swift, Dart and JavaScript. Python refuses a letter that it does not know;
 * \d, \w, \s and \b are of all Unicode in some, of ASCII in others.
 */
const ESCAPE = /^\\(?:[tnrf]|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[$()*+./?[\\\]^{|}-])/
const QUANTIFIER = /^(?:[*+?]|\{\d+(?:,\d*)?\})/
/** In a class these are set operations somewhere: intersection in Java, difference and union in Swift. */
const SET_OPERATION = /^(?:&&|--|~~|\|\|)/
const BEYOND_ONE_UNIT = /[\u{10000}-\u{10FFFF}]/u

const groupProblem = (rest: string): string | null => {
  if (!rest.startsWith('(?') || rest.startsWith('(?:')) return null
  if (/^\(\?<?[=!]/.test(rest)) return 'look-around'
  if (/^\(\?(?:P?<|')/.test(rest)) return 'a named group'
  if (rest.startsWith('(?>')) return 'an atomic group'
  return 'an inline flag'
}

/** The length of a class, or what in it is not shared. */
const readClass = (rest: string): number | string => {
  let at = rest.startsWith('[^') ? 2 : 1
  if (rest[at] === ']') return 'an empty class'
  for (; at < rest.length; at++) {
    const here = rest.slice(at)
    if (here.startsWith(']')) return at + 1
    if (here.startsWith('[')) return 'a class within a class'
    if (SET_OPERATION.test(here)) return `the set operation ${here.slice(0, 2)}`
    if (here.startsWith('\\')) {
      const length = ESCAPE.exec(here)?.[0].length
      if (length === undefined) return `the escape ${here.slice(0, 2)}`
      at += length - 1
    }
  }
  return 'a class without an end'
}

/** The length of what stands next, or what in it is not shared. */
const readNext = (rest: string): number | string => {
  const escape = ESCAPE.exec(rest)
  if (escape) return escape[0].length
  if (rest.startsWith('\\')) return `the escape ${rest.slice(0, 2)}`
  if (rest.startsWith('[')) return readClass(rest)
  const quantifier = QUANTIFIER.exec(rest)
  if (quantifier) {
    const after = rest.slice(quantifier[0].length)
    if (after.startsWith('+')) return 'a possessive quantifier'
    return quantifier[0].length + (after.startsWith('?') ? 1 : 0)
  }
  if (/^[{}\]]/.test(rest)) return `${rest.slice(0, 1)} without a \\`
  return groupProblem(rest) ?? (rest.startsWith('(?:') ? 3 : 1)
}

/**
 * What in a regular expression Java, Python, Swift and Dart do not all take, or do not take for the same; null when they
 * do. JavaScript reads it with the flag `u`, as JSON Schema asks.
 */
export const unsharedIn = (pattern: string): string | null => {
  if (BEYOND_ONE_UNIT.test(pattern)) return 'a character beyond the Basic Multilingual Plane'
  for (let at = 0; at < pattern.length;) {
    const read = readNext(pattern.slice(at))
    if (typeof read === 'string') return read
    at += read
  }
  try {
    new RegExp(pattern, 'u')
    return null
  } catch (error) {
    return error instanceof Error ? error.message : 'no regular expression'
  }
}
