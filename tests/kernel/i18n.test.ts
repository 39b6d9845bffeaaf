import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES, negotiateLanguage, translate } from '#kernel/i18n/text.js'

describe('negotiateLanguage', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['ar', 'ar'],
    ['AR-eg', 'ar'],
    ['ar-EG,ar;q=0.9,en;q=0.8', 'ar'],
    ['en-US,en;q=0.9,ar;q=0.8', 'en'],
    ['en;q=0.5, ar', 'ar'],
    ['en;q=0.5, ar;q=0.7', 'ar'],
    ['en ; q=0.5, ar ; q=0.7', 'ar'],
    ['ar;q=0.7,en;q=0.7', 'ar'],
    ['fr, de;q=0.9, ar;q=0.1', 'ar'],
    ['fr-FR', 'en'],
    ['*', 'en'],
    ['ar;q=0', 'en'],
    ['ar;q=0, en;q=0', 'en'],
    ['ar;q=much, en;q=0.1', 'en'],
    ['arm', 'en'],
    [';;;,,,;q=1', 'en'],
    ['ar;level=1;q=0.4,en;q=0.3', 'ar'],
    ['ar_EG', 'ar'],
    ['en_US;q=0.3, ar_EG;q=0.8', 'ar'],
    ['ar;q=0.001, en;q=0.002', 'en'],
    ['ar;q=0, *', 'en'],
    ['en;q=0, *;q=0.1', 'ar'],
    ['*;q=0.1, ar;q=0.5', 'ar'],
    ['en;q=1.0;x=y, ar;Q=0.9', 'en'],
  ])('of %j is %s', (header, language) => {
    expect(negotiateLanguage(header)).toBe(language)
  })

  it('finds one of our languages in any header, however long', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), (header) => {
        expect(LANGUAGES).toContain(negotiateLanguage(header))
      }),
    )
    expect(negotiateLanguage(`${'x,'.repeat(50_000)}ar`)).toBe('en')
  })
})

describe('translate', () => {
  const jobs = {
    en: '{count, plural, =0 {no jobs} one {# job} other {# jobs}} for {name}',
    ar: '{count, plural, zero {لا طلبات} one {طلب واحد} two {طلبان} few {# طلبات} many {# طلبًا} other {# طلب}} لدى {name}',
  }

  it.each([
    [0, 'no jobs for Mona', 'لا طلبات لدى Mona'],
    [1, '1 job for Mona', 'طلب واحد لدى Mona'],
    [2, '2 jobs for Mona', 'طلبان لدى Mona'],
    [3, '3 jobs for Mona', '3 طلبات لدى Mona'],
    [11, '11 jobs for Mona', '11 طلبًا لدى Mona'],
    [100, '100 jobs for Mona', '100 طلب لدى Mona'],
  ])('has the plural of %d in both languages, with Latin digits', (count, en, ar) => {
    expect(translate(jobs, 'en', { count, name: 'Mona' })).toBe(en)
    expect(translate(jobs, 'ar', { count, name: 'Mona' })).toBe(ar)
  })

  it('takes no instruction from a parameter', () => {
    expect(translate(jobs, 'en', { count: 1, name: '{count} <b>#</b>' })).toBe('1 job for {count} <b>#</b>')
  })

  it('leaves text without parameters as it stands', () => {
    expect(translate({ en: "It's done", ar: 'تم' }, 'en')).toBe("It's done")
  })
})
