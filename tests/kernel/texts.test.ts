import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { JobQuery } from '#features/marketplace/jobs/job-query.schemas.js'
import { GeoPoint, line, pageQuery, paragraph, timeInput } from '#kernel/http/schemas.js'
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
    [z.int().min(1), 0, 'Must be a whole number from 1', 'يجب أن يكون عددًا صحيحًا من 1'],
    [z.int().min(1).optional(), '1', 'Must be a whole number from 1', 'يجب أن يكون عددًا صحيحًا من 1'],
    [z.int().max(90), 91, 'Must be a whole number up to 90', 'يجب أن يكون عددًا صحيحًا لا يزيد على 90'],
    [z.int().max(9), 2 ** 60, 'Must be a whole number up to 9', 'يجب أن يكون عددًا صحيحًا لا يزيد على 9'],
    [z.number().min(-9.5).max(9), 10, 'Must be a number from -9.5 to 9', 'يجب أن يكون رقمًا من ‎-9.5 إلى 9'],
    [z.number(), 'x', 'Must be a number', 'يجب أن يكون رقمًا'],
    [
      pageQuery.page,
      'x',
      'Must be a whole number from 1 to 10,000',
      'يجب أن يكون عددًا صحيحًا من 1 إلى 10,000',
    ],
    [pageQuery.limit, '0', 'Must be a whole number from 1 to 100', 'يجب أن يكون عددًا صحيحًا من 1 إلى 100'],
    [z.enum(['a', 'b']), 'c', 'Must be one of: a, b', 'يجب أن يكون أحد القيم: a, b'],
    [z.literal(true), 'yes', 'Must be true', 'يجب أن يكون true'],
    [z.string(), undefined, 'Required', 'هذا الحقل مطلوب'],
    [
      GeoPoint.shape.coordinates,
      [31],
      'Must be [longitude, latitude], such as [31.2357, 30.0444]',
      'يجب أن يكون [خط الطول، خط العرض]، مثل ‎[31.2357, 30.0444]',
    ],
    [
      JobQuery.shape.near,
      '31.2357',
      'Use lng,lat such as 31.2357,30.0444',
      'الصيغة المطلوبة: خط الطول ثم خط العرض، مثل ‎31.2357,30.0444',
    ],
    [
      JobQuery.shape.near,
      '30.0444,91',
      'Use lng,lat such as 31.2357,30.0444',
      'الصيغة المطلوبة: خط الطول ثم خط العرض، مثل ‎31.2357,30.0444',
    ],
    [
      timeInput,
      'tomorrow',
      'Must be a time with its offset, such as 2026-11-21T09:00:00Z or 2026-11-21T11:00:00+02:00',
      'يجب أن يكون وقتًا مع فرق التوقيت، مثل ‎2026-11-21T09:00:00Z أو ‎2026-11-21T11:00:00+02:00',
    ],
    [
      line(60),
      'two\nlines',
      'Must be one line of text, without characters that cannot be seen',
      'يجب أن يكون سطرًا واحدًا من دون رموز غير مرئية',
    ],
  ] as const)('%#: %s', (...[schema, value, english, arabic]) => {
    expect(said(schema, value, 'en')).toBe(english)
    expect(said(schema, value, 'ar')).toBe(arabic)
  })
})

describe('a whole number in a query', () => {
  const wrongPage = (page: unknown) => {
    const result = validate(z.strictObject({ page: pageQuery.page }), { page }, 'en')
    return 'problems' in result ? result.problems[0] : result.value
  }

  it.each([
    ['below the range', '-1', 'OUT_OF_RANGE'],
    ['far beyond it', '9'.repeat(20), 'OUT_OF_RANGE'],
    ['beyond all numbers', '9'.repeat(300), 'OUT_OF_RANGE'],
    ['with a fraction', '1.5', 'NOT_A_WHOLE_NUMBER'],
    ['that is none', 'one', 'NOT_A_WHOLE_NUMBER'],
  ])('%s has its code, and is told the range', (_what, given, code) => {
    expect(wrongPage(given)).toMatchObject({
      path: 'page',
      code,
      message: 'Must be a whole number from 1 to 10,000',
    })
  })
})
