import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#app/api.js'
import { FIELD_PROBLEMS } from '#kernel/i18n/field-problems.js'
import { filled } from '../../scripts/guides/generated-parts.js'
import { GENERATED_PARTS } from '../../scripts/guides/guide-parts.js'

describe.each(Object.entries(GENERATED_PARTS))('%s', (file, parts) => {
  it('is what the code says (npm run guides)', () => {
    const guide = readFileSync(file, 'utf8')
    expect(filled(guide, parts)).toBe(guide)
  })
})

/** The first cells of the tables of a part. */
const rowsOf = (file: string, part: string): string[] => {
  const [, from = ''] = readFileSync(file, 'utf8').split(`<!-- npm run guides: ${part} -->`)
  const [text = ''] = from.split('<!-- end -->')
  return [...text.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name ?? '')
}

it('tells of every error, of every problem of a field, and of every limit', () => {
  expect(rowsOf('docs/guides/errors.md', 'errors').sort()).toEqual([...catalogue.errors.codes])
  expect(rowsOf('docs/guides/errors.md', 'field problems')).toEqual(Object.keys(FIELD_PROBLEMS))
  expect(rowsOf('docs/guides/rate-limits.md', 'limits')).toEqual(catalogue.limits.map(({ name }) => name))
})

it('says in the Arabic column nothing in English', () => {
  const { errors } = GENERATED_PARTS['docs/guides/errors.md']
  const [arabic] = /^\| `RATE_LIMITED` \|.*$/m.exec(errors())?.[0].match(/تجاوزت[^|]*/) ?? []
  expect(arabic).toMatch(/^[^a-z]+$/i)
})

it('a guide without a place for a part is refused, and so is a part with nothing in it', () => {
  const guide = '<!-- npm run guides: limits -->\n<!-- end -->'
  expect(() => filled('# Nothing', { limits: () => 'some' })).toThrow('has no place for its part limits')
  expect(() => filled(guide, { limits: () => '\n' })).toThrow('the part limits is empty')
})
