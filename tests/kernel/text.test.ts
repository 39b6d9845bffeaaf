import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, queryTokens, searchTokens } from '#kernel/text.js'

const anyText = fc.string({ unit: 'binary', maxLength: 200 })
const letter = fc.constantFrom(
  ...Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآٱؤئىةءکی' + 'abcxyzABCXYZéÉñçü' + '059٠٥٩۰۵۹'),
)
const word = fc
  .tuple(
    fc.constantFrom('', 'ال', 'وال', 'بال', 'كال', 'فال', 'لل'),
    fc.array(letter, { minLength: 2, maxLength: 20 }),
  )
  .map(([article, letters]) => article + letters.join(''))

/** Whether a document with this title answers this query. */
const finds = (query: string, title: string, bodies: string[] = []): boolean => {
  const tokens = new Set(searchTokens({ titles: [title], bodies }))
  const asked = queryTokens(query)
  return asked.length > 0 && asked.every((token) => tokens.has(token))
}

describe('foldText', () => {
  it.each([
    ['alef with hamza and madda', 'أحمد إبراهيم آمال ٱلله', 'احمد ابراهيم امال الله'],
    ['hamza on waw and ya', 'مؤسسة كهربائي', 'موسسه كهربايي'],
    ['ya and alef maqsura', 'كهربائيّ', 'كهربايي'],
    ['alef maqsura written for ya', 'كهربائى', 'كهربايي'],
    ['ta marbuta', 'سبّاكة', 'سباكه'],
    ['tatweel and shadda', 'نجّـــار', 'نجار'],
    ['diacritics', 'إِصلاح أبواب', 'اصلاح ابواب'],
    ['decomposed hamza', 'ا\u0654حمد', 'احمد'],
    ['Arabic-Indic digits', 'مدينة ٦ أكتوبر ٠١٢٣٤٥٦٧٨٩', 'مدينه 6 اكتوبر 0123456789'],
    ['Persian digits and letters', '۰۱۲۳۴۵۶۷۸۹ کلید فارسی', '0123456789 كليد فارسي'],
    ['ligatures and presentation forms', 'ﻻ ﷲ ﯼ', 'لا الله ي'],
    ['zero-width and bidi marks', 'نج\u200cار\u200f \u202babc\u202c\u2066d\u2069\uFEFF', 'نجار abcd'],
    ['what nobody sees', 'نج\u00adار\u061c \u2060p\ufe0fi\u2800p\u3164e\ufff9\u{e0041}', 'نجار pipe'],
    ['Latin case', 'PLUMBER Élan', 'plumber elan'],
    ['Latin accents, composed or not', 'café cafe\u0301 ñ ü İ', 'cafe cafe n u i'],
    ['full-width letters', 'ＡＢＣ１２３', 'abc123'],
  ])('folds %s', (_what, text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  it('keeps letters apart that are not variants of one another', () => {
    expect(foldText('ء')).toBe('ء')
    expect(foldText('حسن')).not.toBe(foldText('حسين'))
    expect(foldText('ه')).not.toBe(foldText('ح'))
  })

  it('is idempotent', () => {
    fc.assert(fc.property(anyText, (text) => foldText(foldText(text)) === foldText(text)))
  })
})

describe('searchTokens and queryTokens', () => {
  it('find every word of a title by each of its beginnings of two letters or more', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (titleWords) => {
        const title = titleWords.join(' ')
        for (const [index, typed] of titleWords.entries()) {
          const letters = [...typed]
          for (let length = 2; length <= letters.length; length++) {
            const beginning = letters.slice(0, length).join('')
            if (!finds(beginning, title))
              throw new Error(`"${beginning}" does not find word ${index} of "${title}"`)
          }
        }
      }),
    )
  })

  it.each([
    ['كهرباء', 'الكهرباء'],
    ['الكهرباء', 'كهرباء'],
    ['للكهرباء', 'صيانة الكهرباء'],
    ['بالقاهرة', 'سباك القاهرة'],
    ['والسباكة', 'سباكه'],
    ['ال', 'الكهرباء'],
    ['الك', 'الكهرباء'],
    ['بال', 'بالطو'],
    ['القا', 'سباك فى القاهره'],
    ['نجار', 'نجّـــار'],
    ['كهربائى', 'فني كهربائيّ'],
    ['٦ أكتوبر', 'مدينة 6 اكتوبر'],
    ['cafe', 'Café Riche'],
    ['AC', 'ac repair'],
    ['x'.repeat(60), 'x'.repeat(80)],
  ])('find by "%s" what is titled "%s"', (query, title) => {
    expect(finds(query, title)).toBe(true)
  })

  it('need every word of the query', () => {
    expect(finds('سباك القاهرة', 'سباك في الجيزة')).toBe(false)
    expect(finds('سباك الجيزة', 'سباك في الجيزة')).toBe(true)
  })

  it('do not find by the middle of a word', () => {
    expect(finds('رباء', 'كهرباء')).toBe(false)
  })

  it('find words of a body only whole', () => {
    expect(finds('الحنفية', 'سباكة', ['تركيب حنفيه'])).toBe(true)
    expect(finds('حنف', 'سباكة', ['تركيب حنفيه'])).toBe(false)
  })

  it('keep a long description from swelling the index', () => {
    const body = Array.from({ length: 5000 }, (_, index) => `word${index}`).join(' ')
    expect(searchTokens({ titles: ['title'], bodies: [body] }).length).toBeLessThanOrEqual(400)
  })

  it('take eight words of a query and never throw', () => {
    fc.assert(
      fc.property(anyText, (query) => {
        expect(queryTokens(query).length).toBeLessThanOrEqual(8)
      }),
    )
    expect(queryTokens('')).toEqual([])
    expect(queryTokens(' ،.\u0640 -- ؟')).toEqual([])
    expect(queryTokens('a'.repeat(100_000))).toEqual(['a'.repeat(12)])
  })
})
