/** Look-around, named and atomic groups, inline flags, possessive quantifiers, Unicode classes and code points. */
const UNSHARED_SYNTAX = /\(\?(?!:)|[*+?}]\+|\\[pPk]|\\u\{/
/** Within a class, Java and Swift take these for another class or an intersection. */
const NESTED_CLASS = /(?<!\\)\[[^\]\\]*(?:\\.[^\]\\]*)*\[|&&/

/** Whether Java, Python, Swift and Dart read the pattern as we do: without flags, in the syntax that all of them share. */
export const isPortable = ({ source, flags }: RegExp): boolean =>
  flags === '' && !UNSHARED_SYNTAX.test(source) && !NESTED_CLASS.test(source)
