import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validate } from '#kernel/i18n/validation.js'
import { parsePhone, phoneSchema } from '#kernel/phone.js'

describe('parsePhone', () => {
  it.each([
    '01001234567',
    '+201001234567',
    '00201001234567',
    '201001234567',
    '1001234567',
    '0100 123 4567',
    '010-0123-4567',
    '(010) 0123.4567',
    '٠١٠٠١٢٣٤٥٦٧',
    '۰۱۰۰۱۲۳۴۵۶۷',
    '٠١٠ ٠١٢٣ ٤٥٦٧',
    '+2001001234567',
    ' 01001234567 ',
    '\u200e+201001234567',
    '\u202a+201001234567\u202c',
    '0100\u00ad123\u20604567\u061c',
    '\u2800010\u3164 0123 4567\ufe0f',
  ])('reads %j as +201001234567', (input) => {
    expect(parsePhone(input)).toBe('+201001234567')
  })

  it.each(['0', '1', '2', '5'])('knows the operator code 01%s', (digit) => {
    expect(parsePhone(`01${digit}12345678`)).toBe(`+201${digit}12345678`)
  })

  it.each([
    ['no operator has 013', '01312345678'],
    ['no operator has 016', '01612345678'],
    ['a digit short', '0100123456'],
    ['a digit long', '010012345678'],
    ['a short code', '16123'],
    ['a land line, which gets no codes', '0223456789'],
    ['the same in E.164', '+20223456789'],
    ['a word', 'phone'],
    ['nothing', ''],
    ['a plus', '+'],
    ['a country only', '+20'],
    ['two numbers', '01001234567 or 01112345678'],
    ['a number in a sentence', 'call 01001234567'],
    ['a letter behind', '01001234567a'],
    ['an extension', '01001234567 ext. 5'],
    ['markup', '<b>01001234567</b>'],
    ['too long to be one', '0'.repeat(33)],
  ])('refuses %s', (_what, input) => {
    expect(parsePhone(input)).toBeNull()
  })

  it('takes mobile and fixed numbers of other countries in international form', () => {
    expect(parsePhone('+966 50 123 4567')).toBe('+966501234567')
    expect(parsePhone('0044 20 7946 0958')).toBe('+442079460958')
  })

  it('gives E.164 that it reads again as the same, or null, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+0-9 ]{0,20}$/)), (input) => {
        const phone = parsePhone(input)
        if (phone === null) return
        expect(phone).toMatch(/^\+[1-9]\d{6,14}$/)
        expect(parsePhone(phone)).toBe(phone)
      }),
    )
  })
})

describe('phoneSchema', () => {
  it('says in the language of the caller what a phone number looks like', () => {
    expect(validate(phoneSchema, '16123', 'en')).toEqual({
      problems: [
        {
          path: '',
          code: 'INVALID_PHONE',
          message: expect.stringMatching(/^Must be a mobile phone number.*01001234567/),
        },
      ],
    })
    expect(validate(phoneSchema, '16123', 'ar')).toEqual({
      problems: [
        { path: '', code: 'INVALID_PHONE', message: expect.stringMatching(/^يجب أن يكون رقم هاتف/) },
      ],
    })
    expect(validate(phoneSchema, '٠١٠٠١٢٣٤٥٦٧', 'en')).toEqual({ value: '+201001234567' })
  })
})
