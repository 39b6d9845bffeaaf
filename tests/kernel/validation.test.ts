import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { idSchema } from '#kernel/ids.js'
import { customIssue, localizedRule, validate } from '#kernel/i18n/validation.js'

const Job = z.strictObject({
  title: z.string().min(3),
  kind: z.enum(['repair', 'installation']),
  place: z.strictObject({ coordinates: z.tuple([z.number().min(-180), z.number()]) }),
  photos: z.array(z.strictObject({ url: z.string() })).optional(),
})

const good = { title: 'Leaking tap', kind: 'repair', place: { coordinates: [31.2, 30] } }

const problems = (value: unknown, language: 'en' | 'ar' = 'en', schema: z.ZodType = Job) => {
  const result = validate(schema, value, language)
  return 'problems' in result ? result.problems : []
}

const paths = (value: unknown) => problems(value).map(({ path }) => path)

describe('validate', () => {
  it('gives back the value of the schema', () => {
    expect(validate(z.strictObject({ n: z.string().transform(Number) }), { n: '5' }, 'en')).toEqual({
      value: { n: 5 },
    })
  })

  it('names every problem at once, each by its place', () => {
    const value = {
      title: 'x',
      kind: 'sale',
      place: { coordinates: [-200, 'north'] },
      photos: [{}, { url: 1 }],
    }
    expect(paths(value)).toEqual([
      'title',
      'kind',
      'place.coordinates.0',
      'place.coordinates.1',
      'photos.0.url',
      'photos.1.url',
    ])
  })

  it('names every unknown field, nested ones too', () => {
    const value = {
      ...good,
      role: 'admin',
      price: 1,
      place: { ...good.place, $where: '1' },
      photos: [{ url: '', x: 1 }],
    }
    expect(paths(value)).toEqual(['place.$where', 'photos.0.x', 'role', 'price'])
    expect(problems({ ...good, role: 'admin' })).toEqual([
      { path: 'role', code: 'UNKNOWN_FIELD', message: 'Unknown field' },
    ])
    expect(problems({ ...good, role: 'admin' }, 'ar')).toEqual([
      { path: 'role', code: 'UNKNOWN_FIELD', message: 'حقل غير معروف' },
    ])
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'takes %s for an unknown field',
    (name) => {
      const value: unknown = JSON.parse(`{"${name}": {"polluted": true}}`)
      expect(problems(value, 'en', z.strictObject({}))).toEqual([
        { path: name, code: 'UNKNOWN_FIELD', message: 'Unknown field' },
      ])
    },
  )

  it('says of whatever is missing that it is required', () => {
    const schema = z.strictObject({
      text: z.string(),
      choice: z.enum(['a', 'b']),
      literal: z.literal('a'),
      either: z.union([z.string(), z.number()]),
      list: z.array(z.string()),
      inner: z.strictObject({}),
    })
    const names = ['text', 'choice', 'literal', 'either', 'list', 'inner']
    expect(problems({}, 'en', schema)).toEqual(
      names.map((path) => ({ path, code: 'REQUIRED', message: 'Required' })),
    )
    expect(problems({}, 'ar', schema)).toEqual(
      names.map((path) => ({ path, code: 'REQUIRED', message: 'هذا الحقل مطلوب' })),
    )
    expect(problems(undefined, 'en', schema)).toEqual([{ path: '', code: 'REQUIRED', message: 'Required' }])
  })

  it('speaks the language of the caller, whichever came before', () => {
    const arabic = /\p{Script=Arabic}/u
    for (const { message } of problems({ ...good, title: 'x', kind: 'sale' }, 'ar'))
      expect(message).toMatch(arabic)
    for (const { message } of problems({ ...good, title: 'x', kind: 'sale' }))
      expect(message).not.toMatch(arabic)
  })

  it('says what an id is like to whoever sends something else', () => {
    const schema = z.strictObject({ photos: z.array(idSchema('Upload')) })
    const sent = { photos: ['https://elsewhere.example/a.jpg'] }
    expect(problems(sent, 'en', schema)).toMatchObject([
      { path: 'photos.0', message: 'Must be an id of 24 hexadecimal digits, as replies carry it' },
    ])
    expect(problems(sent, 'ar', schema)[0]!.message).toContain('معرّفًا')
  })

  it('passes on rules of our own in both languages, at their place', () => {
    const text = { code: 'IN_THE_PAST', en: 'Not in the past', ar: 'ليس في الماضي' } as const
    const schema = z
      .strictObject({ from: z.number(), to: z.number().refine((to) => to > 0, localizedRule(text)) })
      .superRefine(({ from, to }, context) => {
        if (from > to)
          customIssue(context, { code: 'NOT_APPLICABLE', en: 'After the end', ar: 'بعد النهاية' }, ['from'])
      })
    expect(problems({ from: 5, to: 1 }, 'ar', schema)).toEqual([
      { path: 'from', code: 'NOT_APPLICABLE', message: 'بعد النهاية' },
    ])
    expect(problems({ from: 5, to: -1 }, 'en', schema)).toContainEqual({
      path: 'to',
      code: text.code,
      message: text.en,
    })
    expect(problems({ from: 5, to: -1 }, 'ar', schema)).toContainEqual({
      path: 'to',
      code: text.code,
      message: text.ar,
    })
  })

  it('does not repeat what was sent', () => {
    expect(JSON.stringify(problems({ ...good, kind: '<script>alert(1)</script>', title: 5 }))).not.toContain(
      'script',
    )
  })
})
