/**
 * Look-around, named and atomic groups, inline flags, possessive quantifiers, Unicode classes and code points, and what
 * is of ASCII here and of all Unicode in Python and Swift.
 */
const UNSHARED_SYNTAX = /\(\?(?!:)|[*+?}]\+|\\[pPkDWsSbB]|\\u\{/
/** Within a class, Java and Swift take these for another class or an intersection. */
const NESTED_CLASS = /(?<!\\)\[[^\]\\]*(?:\\.[^\]\\]*)*\[|&&/

/** Whether Java, Python, Swift and Dart read the pattern as we do: without flags, in the syntax that all of them share. */
export const isPortable = ({ source, flags }: RegExp): boolean =>
  flags === '' && !UNSHARED_SYNTAX.test(source) && !NESTED_CLASS.test(source)

const RANGES: Readonly<Record<string, string>> = { '\\d': '0-9', '\\w': 'A-Za-z0-9_' }

/** The source of a portable pattern, with `\d` and `\w` spelled out: Python and Swift know more digits and letters. */
export const portableSource = ({ source }: RegExp): string => {
  let isInClass = false
  return source.replace(/\\.|[[\]]/g, (part) => {
    if (part === '[') isInClass = true
    if (part === ']') isInClass = false
    const range = RANGES[part]
    if (range === undefined) return part
    return isInClass ? range : `[${range}]`
  })
}
