import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskContacts } from '#kernel/masking/contact-masking.js'
import { shortestTime } from '../support/shortest-time.js'

const mask = (text: string): string => maskContacts(text).text

describe('a text without enough digits for a number, and without a sign of a mail address, is not searched and', () => {
  it('stays as it is, whatever it is made of', () => {
    const words = fc.string({
      unit: fc.constantFrom(
        ...['أ', 'b', ' ', '،', '.', '-', '–', '(', '«', '…', '\u064B', '/', ':', '7', '٣'],
      ),
      maxLength: 40,
    })
    const few = words.filter((text) => text.replace(/[^7٣]/g, '').length < 7)
    fc.assert(fc.property(few, (text) => !maskContacts(text).isMasked))
    // what is not of the common characters takes the long way, with the same outcome
    fc.assert(fc.property(few, (text) => !maskContacts(`${text} ☎`).isMasked))
  })
})

describe('a phone number is masked', () => {
  it.each([
    ['as it is dialled', '01001234567'],
    ['with the country', '+201001234567'],
    ['with 00', '00201001234567'],
    ['without its zero', '1001234567'],
    ['in Arabic-Indic digits', '٠١٠٠١٢٣٤٥٦٧'],
    ['in Persian digits', '۰۱۰۰۱۲۳۴۵۶۷'],
    ['in full width', '０１００１２３４５６７'],
    ['in mathematical digits', '𝟎𝟏𝟎𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕'],
    ['in digits of all kinds', '0١۰0１٢3۴٥6७'],
    ['in keycaps', '0️⃣1️⃣0️⃣0️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣'],
    ['with spaces', '010 0123 4567'],
    ['digit by digit', '0 1 0 0 1 2 3 4 5 6 7'],
    ['with dashes', '010-0123-4567'],
    ['with dots', '010.0123.4567'],
    ['with slashes', '010/0123/4567'],
    ['with brackets', '(+20) 100 (123) 4567'],
    ['with Arabic commas', '٠١٠، ٠١٢٣، ٤٥٦٧'],
    ['with tatweel', '٠١٠ـ٠١٢٣ــ٤٥٦٧'],
    ['with zero-width spaces', '010\u200b0123\u200d4567'],
    ['with bidi marks', '\u202a+20\u202c 100\u200f1234567'],
    ['over lines', '0100\n123\n4567'],
    ['in pairs', '01 00 12 34 56 7'],
    ['as times', '01:00 12:34 56:7'],
    ['with emoji', '010📞012📞34567'],
    ['of a landline', '02 2345 6789'],
    ['of a landline without its code', '23456789'],
    ['of another country', '+44 20 7946 0958'],
    ['with too many digits', '010012345678'],
    ['of a landline in halves', '2345 6789'],
    ['of a landline in halves, in Arabic-Indic digits', '٢٣٤٥ ٦٧٨٩'],
    ['of a landline with a dash', '487-6543'],
    ['of a landline with a dash apart', '2345 - 6789'],
    ['of a landline in three', '48-76-543'],
    ['of a landline in three with spaces', '2 345 6789'],
    ['in pairs with slashes', '01/00/12/34/56/7'],
    ['in pairs with commas and the country', '20, 10, 01, 23, 45, 67'],
    ['in pairs that look like hours', '01-10, 12-14, 16, 5'],
    ['in pairs of another country', '+33-61-23-45-67-89'],
    ['with Arabic words', '٠١٠ و١٢٣٤ و٥٦٧٨'],
    ['with words', '010 and 1234 and 5678'],
    ['with letters', '010x1234x5678'],
    ['with letters and the country', '+20 x 10 x 1234 x 5678'],
    ['digit by digit with letters', '0x1x0x0x1x2x3x4x5x6x7'],
  ])('%s', (_how, number) => {
    const { text, isMasked } = maskContacts(number)
    expect(isMasked).toBe(true)
    expect(text).not.toMatch(/\p{Nd}/u)
    expect(mask(`Call ${number} now`)).toBe(`Call ${text} now`)
    expect(mask(`اتصل${number}بي`)).toBe(`اتصل${text}بي`)
  })

  it.each([
    ['in a link', 'https://wa.me/201001234567?text=hi', 'https://wa.me/•••?text=hi'],
    ['beside a price', '450 جنيه 01001234567', '450 جنيه •••'],
    ['between prices', '450 01001234567 600', '450 ••• 600'],
    ['after a date', '21/11/2026 01001234567', '21/11/2026 •••'],
    ['twice', 'a 01001234567 b 01111234567', 'a ••• b •••'],
    ['and what is around it stays', 'Tap, 01001234567 (Ali)!', 'Tap, ••• (Ali)!'],
  ])('%s', (_where, text, masked) => {
    expect(mask(text)).toBe(masked)
  })
})

describe('a mail address is masked', () => {
  it.each([
    ['as it is', 'ali.hassan+jobs@mail.example.com'],
    ['in Arabic letters', 'علي@موقع.مصر'],
    ['in full width', 'ali＠gmail．com'],
    ['with spaces', 'ali @ gmail . com'],
    ['with words for the signs', 'ali(at)gmail[dot]com'],
    ['with zero-width spaces', 'ali\u200b@\u200bgmail.com'],
    ['without its ending', 'ali@gmail'],
    ['with a space for the dot', 'ali@gmail com'],
    ['with a number for a name', '01001234567@yahoo.com'],
    ['with spaces and a national ending', 'ali @ firm.sa'],
    ['with a space after the sign', 'ali@ firm.de'],
    ['with a space before the sign', 'ali @firm.photography'],
    ['with many spaces', 'ali   @   gmail.com'],
    ['with the sign in brackets', 'ali(@)gmail.com'],
    ['with the sign in square brackets', 'ali[@]gmail.com'],
    ['with the sign twice', 'ali@@gmail.com'],
    ['with a quoted name', '"ali h"@gmail.com'],
  ])('%s', (_how, address) => {
    expect(maskContacts(address)).toEqual({ text: '•••', isMasked: true })
    expect(mask(`Write ${address}, please`)).toBe('Write •••, please')
    expect(mask(`بريدي: ${address} شكرا`)).toBe('بريدي: ••• شكرا')
  })
})

describe('what is no contact stays', () => {
  it.each([
    ...['', 'Hello', 'مرحبا', '1500 EGP', '١٥٠٠ جنيه', 'EGP 1,500,000', '1500', '450 - 500', '٤٥٠ - ٥٠٠'],
    ...['15000-20000', '150,000 - 200,000', '1500 - 2000 - 2500', '375 - 425 - 480', '1 000 000', '12.50'],
    ...['2026-11-21', '21/11/2026', '٢١/١١/٢٠٢٦', '21.11.26', '20261121', '11/21/2026', '2026-11-21 10:30'],
    ...['01/10/2026 9:30', '21/11/2026 - 25/11/2026', '9:00 - 17:30', '10:30:15', 'at 10:30, 21/11/2026'],
    ...[
      '14 Road 9, flat 5',
      '3 x 250',
      'R134a, 220V 16A',
      'see you @ home. Bye',
      '3@150.00',
      '@ali',
      'a @ b',
    ],
    ...['100%', '-5', '•••', 'meet at cafe dot shop', '2 taps 1/2 inch', '50 60 70'],
    ...[
      '10:00-12:00, 14:00-16:00',
      'I am free 21/11, 22/11, 23/11 at 9:00',
      '10/5, 11/5, 12/5',
      '21-25/11, 28-30/11',
    ],
    ...[
      'أنا متاح ٢١/١١، ٢٢/١١، ٢٣/١١',
      '12/10/2026, 10-12, 14-16',
      'Tomorrow 10-12, 14-16, 18-20',
      '10–12, 14–16, 18–20',
    ],
    ...[
      '21/11-25/11',
      '12/10/2026-15/10/2026',
      '21/11-10:30',
      '12/10/2026, 17',
      '01/12 9:00-17:30',
      '10/5, 11/5, 12/5, 3',
    ],
    ...[
      '20/11, 21/11, 22/11',
      '9:30-11, 12-13:30',
      '10, 12, 14, 16, 18',
      'rooms 12, 15, 11, 10, 14',
      '8, 10, 12, 14, 16',
    ],
    ...[
      '1500 - 2000',
      '1500-2000',
      '1499 - 1999',
      '1250 1375',
      '12,500',
      '12,345 x 3',
      '1 250 000',
      '12.75 - 13.25',
    ],
    ...[
      '2025 - 2026',
      '2026 11 21',
      '212*122*8',
      '1474, 1523',
      '1474\n1523',
      '3 x 450',
      '20 pipes, 1250 EGP, 100 x 450',
    ],
    ...[
      '1477 - 1623',
      '300 000 - 350 000',
      '2 000 000 - 2 500 000',
      '0 EGP',
      '4 days at 1500 and 12 at 1750',
      'Building 12, 14 Street 145, flat 23',
      'from 01:00 to 12:30 or 5:30',
    ],
  ])('%s', (text) => {
    expect(maskContacts(text)).toEqual({ text, isMasked: false })
  })
})

const KINDS = ['0123456789', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '０１２３４５６７８９'].map((digits) => [...digits])
const digitIn = fc.constantFrom(...KINDS)
const separator = fc.constantFrom(
  '',
  '',
  '',
  ' ',
  '-',
  '.',
  '\u200b',
  'ـ',
  '  ',
  '، ',
  ' - ',
  '_',
  ')(',
  '\u200f',
  '*',
  '\n',
)
const words = fc.constantFrom('', 'call me ', 'كلمني على ', 'price 450 EGP, ', '<b>', '📞', 'x')

const mobile = fc
  .tuple(
    fc.constantFrom('0', '+20', '0020', ''),
    fc.constantFrom('10', '11', '12', '15'),
    fc.stringMatching(/^\d{7}[1-9]$/),
  )
  .map((parts) => parts.join(''))
  .chain((number) =>
    fc.tuple(...[...number].map((char) => fc.tuple(fc.constant(char), digitIn, separator))).map((parts) => ({
      number,
      written: parts.map(([char, kind, apart], i) => {
        const digit = char === '+' ? char : kind[Number(char)]!
        return i < parts.length - 1 ? digit + apart : digit
      }),
    })),
  )

const LISTED = /^\p{Nd}{1,2}(?:[\s،.-]+\p{Nd}{1,2})+$/u

const digitsOf = (text: string): string =>
  [...text].map((char) => KINDS.map((kind) => kind.indexOf(char)).find((value) => value >= 0) ?? '').join('')

describe('whatever is written', () => {
  it('no mobile number comes through, in any digits and with anything in between', () => {
    fc.assert(
      fc.property(words, mobile, words, (before, { number, written }, after) => {
        const { text, isMasked } = maskContacts(`${before}${written.join('')}${after}`)
        // Without its prefix and in pairs, as dates and hours are listed, it is let be.
        fc.pre(number.length > 10 || !LISTED.test(written.join('').replace(/[\u200b\u200fـ]/g, '')))
        expect(isMasked).toBe(true)
        expect(digitsOf(text)).not.toContain(number.replace('+', '').slice(-8))
        expect(digitsOf(text).length).toBeLessThanOrEqual(digitsOf(before + after).length)
      }),
      { numRuns: 2000 },
    )
  })

  it('no mail address comes through', () => {
    fc.assert(
      fc.property(words, fc.emailAddress(), words, (before, address, after) => {
        expect(mask(`${before} ${address} ${after}`)).not.toContain(address)
      }),
      { numRuns: 500 },
    )
  })

  it('text without digits and signs of a mail address is left alone', () => {
    const plain = fc
      .string({ unit: 'grapheme', maxLength: 300 })
      .filter((text) => !/[\p{N}@＠﹫([{<]/u.test(text))
    fc.assert(
      fc.property(plain, (text) => {
        expect(maskContacts(text)).toEqual({ text, isMasked: false })
      }),
    )
  })

  it('only digits, signs and addresses go, and it never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const masked = maskContacts(text)
        if (masked.isMasked) expect(masked.text).toContain('•••')
        else expect(masked.text).toBe(text)
      }),
    )
  })

  it.each([
    '1',
    '1 ',
    '0',
    '@',
    'a@',
    'a.',
    '(at)',
    '1-',
    '12/',
    '1:',
    '1,111',
    '+(',
    'a@b.',
    ' ',
    '01/01/2026 ',
    'é\u0301',
    '"a"@',
    '"',
    '(@)',
    ' @ ',
    'a @ b.',
    '@ a.a.a.a.',
    '10-12, ',
    '12:00-',
    '21/11, ',
    '0x',
    '01 and ',
    '0 ',
    '23 45 ',
    '12-',
  ])('2000 letters of "%s" take no time', (unit) => {
    const hostile = unit.repeat(2000).slice(0, 2000)
    expect(shortestTime(() => mask(hostile))).toBeLessThan(200)
  })
})
