/**
 * Characters that show nothing, as a class for regular expressions with the `u` flag: Unicode's list of what is ignored
 * by default (soft hyphen, joiners, bidi marks, variation selectors, Hangul fillers, tags), the interlinear marks, and the
 * blank Braille cell, which counts as a symbol.
 */
export const INVISIBLE = String.raw`\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u2800`

/** Something to see: a letter, a digit, a sign or a symbol. */
export const VISIBLE = `(?![${INVISIBLE}])[\\p{L}\\p{N}\\p{P}\\p{S}]`

const INVISIBLES = new RegExp(`[${INVISIBLE}]`, 'gu')

export const withoutInvisible = (text: string): string => text.replace(INVISIBLES, '')
