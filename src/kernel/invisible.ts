/**
 * Characters that show nothing: Unicode's list of what is ignored by default (soft hyphen, joiners, bidi marks, variation
 * selectors, Hangul fillers, tags), the interlinear marks, and the blank Braille cell, which counts as a symbol.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u2800]/gu

const SIGN = /[\p{L}\p{N}\p{P}\p{S}]/u

export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '')

/** Whether there is something to see: a letter, a digit, a sign or a symbol. */
export const hasVisible = (text: string): boolean => SIGN.test(withoutInvisible(text))
