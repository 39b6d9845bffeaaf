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

it('tells of every error and of every limit', () => {
  const rows = (file: string): string[] =>
    [...readFileSync(file, 'utf8').matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name ?? '')
  const all = [...catalogue.errors.codes, ...Object.keys(FIELD_PROBLEMS)]
  expect(rows('docs/guides/errors.md').sort()).toEqual(all.sort())
  expect(rows('docs/guides/rate-limits.md')).toEqual(catalogue.limits.map(({ name }) => name))
})

it('a guide without a place for a part is refused', () => {
  expect(() => filled('# Nothing', { limits: () => '' })).toThrow('has no place for its part limits')
})
