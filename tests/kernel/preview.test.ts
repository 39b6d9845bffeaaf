import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withClosedMarks } from '#kernel/bidi.js'
import { withDeadLinks } from '#kernel/dead-links.js'
import { previewOf } from '#kernel/preview.js'

const FAMILY = '👨‍👩‍👧'

describe('a preview', () => {
  it.each([
    ['short enough', 'abc', 'abc'],
    ['cut', 'abcd', 'abc…'],
    ['of signs of many parts', `${FAMILY.repeat(3)}x`, `${FAMILY.repeat(3)}…`],
    ['of letters with marks', 'سّبّاّكّ', 'سّبّاّ…'],
    ['of a flag', '🇪🇬🇪🇬🇪🇬', '🇪🇬🇪🇬🇪🇬'],
    ['with a mark left open', '\u202eabcd', '\u202eabc\u202c…'],
    ['with an isolate left open', '\u2067abcd\u2069', '\u2067abc\u2069…'],
    ['with a mark that closes nothing', 'a\u202c\u2069b', 'ab'],
  ])('%s', (_how, text, preview) => {
    expect(previewOf(text, 3)).toBe(preview)
  })

  it('is bounded, whatever marks a letter has', () => {
    expect(previewOf(`a${'\u0301'.repeat(100_000)}`, 3).length).toBeLessThan(100)
  })

  it('leaves no mark of direction open', () => {
    const marks = fc.constantFrom(...Array.from('\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069ab'))
    fc.assert(
      fc.property(fc.string({ unit: marks, maxLength: 30 }), (text) => {
        const closed = withClosedMarks(text)
        const depth: string[] = []
        for (const char of closed) {
          if (/[\u202a\u202b\u202d\u202e]/.test(char)) depth.push('\u202c')
          else if (/[\u2066-\u2068]/.test(char)) depth.push('\u2069')
          else if (/[\u202c\u2069]/.test(char)) expect(depth.pop()).toBe(char)
        }
        expect(depth).toEqual([])
        expect(withClosedMarks(closed)).toBe(closed)
        expect(closed.replaceAll(/[^ab]/g, '')).toBe(text.replaceAll(/[^ab]/g, ''))
      }),
    )
  })
})

describe('a link that somebody has typed', () => {
  it.each([
    'https://evil.example/x?y=1',
    'www.evil.com',
    'evil.com',
    'موقع.مصر',
    'a@evil.com',
    'http://localhost',
  ])('reads the same and is none: %s', (link) => {
    const dead = withDeadLinks(`see ${link}, please. Dr. Ali`)
    expect(dead.replaceAll('\u200b', '')).toBe(`see ${link}, please. Dr. Ali`)
    expect(dead).not.toMatch(/[\p{L}\p{N}]\.[\p{L}\p{N}]|:\/\/|@[\p{L}\p{N}]/u)
    expect(dead).toMatch(/please\. Dr\. Ali$/)
  })
})
