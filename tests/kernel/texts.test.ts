import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { line, paragraph } from '#kernel/http/schemas.js'
import type { Language } from '#kernel/i18n/text.js'
import { validate } from '#kernel/i18n/validation.js'

const said = (schema: z.ZodType, value: unknown, language: Language): string => {
  const result = validate(schema, value, language)
  return 'problems' in result ? result.problems.map(({ message }) => message).join('; ') : 'fine'
}

describe('text that people write', () => {
  it.each([
    ['a zero-width space', '\u200B'],
    ['only marks of direction', '\u200F\u200E'],
    ['a reversal of direction', 'Plumber \u202Eenil a'],
    ['a line break', 'two\nlines'],
    ['a line separator', 'two\u2028lines'],
    ['a paragraph separator', 'two\u2029lines'],
    ['Hangul fillers', '\u3164\u115f\uffa0'],
    ['blank Braille', '\u2800'],
    ['a soft hyphen, a joiner and a variation selector', '\u00ad\u2060\ufe0f'],
    ['half a character', 'x\uD800'],
  ])('is no line when it is %s', (_what, text) => {
    expect(said(line(60), text, 'en')).not.toBe('fine')
  })

  it.each(['سبّاكة ٢٤ ساعة', 'O’Neil & Sons', '…', '👷'])('is a line: %s', (text) => {
    expect(said(line(60), text, 'en')).toBe('fine')
  })

  it('may have several lines and marks of direction in a paragraph, but something to see', () => {
    expect(said(paragraph(60), 'السعر:\n\u2066450 EGP\u2069', 'en')).toBe('fine')
    for (const blank of ['\u200B\u200B', '\u3164', '\u2800', '\u00ad\u061c', '\u2028'])
      expect(said(paragraph(60), blank, 'en')).not.toBe('fine')
  })
})

describe('what is said of a wrong value', () => {
  it.each([
    [z.string().min(8), 'x', 'Must have at least 8 characters', 'يجب ألا يقل عن 8 أحرف'],
    [z.string().max(60), 'x'.repeat(61), 'Must have at most 60 characters', 'يجب ألا يزيد على 60 حرفًا'],
    [z.string().max(300), 'x'.repeat(301), 'Must have at most 300 characters', 'يجب ألا يزيد على 300 حرف'],
    [z.array(z.int()).max(10), Array(11).fill(1), 'Must have at most 10 items', 'يجب ألا يزيد على 10 عناصر'],
    [z.array(z.int()).max(20), Array(21).fill(1), 'Must have at most 20 items', 'يجب ألا يزيد على 20 عنصرًا'],
    [z.string().min(1), '', 'Must not be empty', 'يجب ألا يكون فارغًا'],
    [z.int(), 1.5, 'Must be a whole number', 'يجب أن يكون عددًا صحيحًا'],
    [z.int().max(90), 91, 'Must be at most 90', 'يجب ألا يزيد على 90'],
    [z.enum(['a', 'b']), 'c', 'Must be one of: a, b', 'يجب أن يكون أحد القيم: a, b'],
    [z.string(), undefined, 'Required', 'هذا الحقل مطلوب'],
  ] as const)('%#: %s', (...[schema, value, english, arabic]) => {
    expect(said(schema, value, 'en')).toBe(english)
    expect(said(schema, value, 'ar')).toBe(arabic)
  })
})
