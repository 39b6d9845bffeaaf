import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { catalogue } from '#app/api.js'
import { line, queryBoolean, queryInteger } from '#kernel/http/schemas.js'
import { FIELD_PROBLEMS, FieldProblemCode } from '#kernel/i18n/field-problems.js'
import { problemOfRule } from '#kernel/i18n/rule-words.js'
import type { Language } from '#kernel/i18n/text.js'
import { localizedRule, validate } from '#kernel/i18n/validation.js'
import { idSchema } from '#kernel/ids.js'

/** What apps of the field switch on. */
const RELEASED = [
  'REQUIRED',
  'UNKNOWN_FIELD',
  'INVALID_TYPE',
  'EMPTY',
  'TOO_SHORT',
  'TOO_LONG',
  'TOO_FEW_ITEMS',
  'TOO_MANY_ITEMS',
  'OUT_OF_RANGE',
  'NOT_A_WHOLE_NUMBER',
  'INVALID_VALUE',
  'INVALID_FORMAT',
  'INVALID_CHARACTERS',
  'INVALID_ID',
  'INVALID_EMAIL',
  'INVALID_PHONE',
  'INVALID_NAME',
  'INVALID_TIME',
  'INVALID_TIME_ZONE',
  'INVALID_COORDINATES',
  'CONFLICTING_FIELDS',
  'NEEDS_ANOTHER_FIELD',
  'NOT_APPLICABLE',
  'UNCHANGED',
  'SAME_AS_ANOTHER_FIELD',
  'NOT_FOR_YOUR_ROLE',
  'NOT_CHANGEABLE',
  'COMMON_PASSWORD',
  'IN_THE_PAST',
  'TOO_FAR_AHEAD',
  'NOT_AVAILABLE_HERE',
  'OUTSIDE_EGYPT',
  'UNKNOWN_SERVICE',
  'UNKNOWN_PLACE',
  'UNKNOWN_CRAFTSMAN',
  'NOT_YOURSELF',
  'UPLOAD_NOT_USABLE',
  'MESSAGE_NOT_IN_CHAT',
  'PAGE_OUT_OF_REACH',
  'UNEXPECTED_FILE',
  'INVALID_FIELD_NAME',
]

interface Definition {
  readonly fn?: unknown
  readonly check?: string
  readonly format?: string
  readonly params?: { readonly problem?: { readonly code?: string } }
  readonly checks?: readonly z.core.$ZodCheck[]
}

const definitionOf = (rule: z.core.$ZodType | z.core.$ZodCheck) => rule._zod.def as Definition

/** What a schema is made of, which is wherever its definition holds another one. */
const partsOf = (value: unknown): z.core.$ZodType[] => {
  if (value instanceof z.core.$ZodType) return [value]
  if (Array.isArray(value)) return value.flatMap(partsOf)
  return value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype
    ? Object.values(value).flatMap(partsOf)
    : []
}

const schemasIn = (schema: z.core.$ZodType, seen = new Set<z.core.$ZodType>()): Set<z.core.$ZodType> => {
  if (seen.has(schema)) return seen
  seen.add(schema)
  for (const part of Object.values(schema._zod.def).flatMap(partsOf)) schemasIn(part, seen)
  return seen
}

/** The rules of an input that would be answered without words of their own. */
const wordlessRules = (input: z.ZodType): string[] =>
  [...schemasIn(input)].flatMap((schema) =>
    (definitionOf(schema).checks ?? []).flatMap((rule) => {
      const { check, fn, format, params } = definitionOf(rule)
      if (check === 'custom' && fn && !FieldProblemCode.safeParse(params?.problem?.code).success)
        return ['refine']
      return format === 'regex' && !problemOfRule(rule) ? ['regex'] : []
    }),
  )

const inputs = [
  ...catalogue.groups.flatMap(({ name, endpoints }) =>
    Object.entries(endpoints).map(([endpoint, { query, body }]) => ({
      id: `${name}.${endpoint}`,
      schemas: [query, body].filter((schema) => schema !== undefined),
    })),
  ),
  ...catalogue.sockets.flatMap(({ messages }) =>
    Object.entries(messages).map(([id, { body }]) => ({ id, schemas: [body as z.ZodType] })),
  ),
].filter(({ schemas }) => schemas.length > 0)

const codesOf = (schema: z.ZodType, value: unknown) => {
  const result = validate(schema, value, 'en')
  return 'problems' in result ? result.problems.map(({ code, params }) => ({ code, ...params })) : []
}

describe('the codes of field problems', () => {
  it('are words in capitals, each with a meaning in both languages', () => {
    for (const [code, { en, ar }] of Object.entries(FIELD_PROBLEMS)) {
      expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/)
      expect(en, code).toMatch(/^[A-Z][^\p{Script=Arabic}]+[^.]$/u)
      expect(ar, code).toMatch(/^\p{Script=Arabic}.*[^.]$/u)
    }
  })

  it('are in the document as they are in the list, each explained', () => {
    const { $defs } = z.toJSONSchema(FieldProblemCode)
    const { enum: values, description = '' } = $defs!.FieldProblemCode!
    expect(values).toEqual(Object.keys(FIELD_PROBLEMS))
    for (const [code, { en }] of Object.entries(FIELD_PROBLEMS))
      expect(description).toContain(`\`${code}\`: ${en}`)
  })

  it('are never taken away or renamed', () => {
    expect(Object.keys(FIELD_PROBLEMS)).toEqual(expect.arrayContaining(RELEASED))
  })

  it.each([
    ['nothing', z.string(), undefined, { code: 'REQUIRED' }],
    ['another type', z.string(), 5, { code: 'INVALID_TYPE' }],
    ['an empty text', z.string().min(1), '', { code: 'EMPTY' }],
    ['a blank text', line(5), '\u200B', { code: 'EMPTY' }],
    ['a short text', z.string().min(8), 'x', { code: 'TOO_SHORT', min: 8 }],
    ['a long text', z.string().max(2), 'xxx', { code: 'TOO_LONG', max: 2 }],
    ['few items', z.array(z.int()).min(1), [], { code: 'TOO_FEW_ITEMS', min: 1 }],
    ['many items', z.array(z.int()).max(1), [1, 2], { code: 'TOO_MANY_ITEMS', max: 1 }],
    ['a small number', z.int().min(1).max(9), 0, { code: 'OUT_OF_RANGE', min: 1, max: 9 }],
    ['a huge number', z.int().min(1), 1e300, { code: 'OUT_OF_RANGE', min: 1 }],
    ['a fraction', z.int().min(1), 1.5, { code: 'NOT_A_WHOLE_NUMBER', min: 1 }],
    [
      'a word in a query',
      queryInteger({ min: 1, max: 9 }),
      'x',
      { code: 'NOT_A_WHOLE_NUMBER', min: 1, max: 9 },
    ],
    ['too much in a query', queryInteger({ min: 1, max: 9 }), '10', { code: 'OUT_OF_RANGE', min: 1, max: 9 }],
    [
      'less than nothing in a query',
      queryInteger({ min: 0, max: 9 }),
      '-1',
      { code: 'OUT_OF_RANGE', min: 0, max: 9 },
    ],
    [
      '20 digits in a query',
      queryInteger({ min: 1, max: 9 }),
      '9'.repeat(20),
      { code: 'OUT_OF_RANGE', min: 1, max: 9 },
    ],
    [
      '400 digits in a query',
      queryInteger({ min: 1, max: 9 }),
      '9'.repeat(400),
      { code: 'OUT_OF_RANGE', min: 1, max: 9 },
    ],
    [
      '400 digits below 0',
      queryInteger({ min: 1, max: 9 }),
      `-${'9'.repeat(400)}`,
      { code: 'OUT_OF_RANGE', min: 1, max: 9 },
    ],
    [
      'a sign alone in a query',
      queryInteger({ min: 1, max: 9 }),
      '-',
      { code: 'NOT_A_WHOLE_NUMBER', min: 1, max: 9 },
    ],
    ['another choice', z.enum(['a', 'b']), 'c', { code: 'INVALID_VALUE', allowed: ['a', 'b'] }],
    ['no id', idSchema('Job'), '5', { code: 'INVALID_ID' }],
    ['no mail address', z.email(), 'x', { code: 'INVALID_EMAIL' }],
    ['no time', z.iso.datetime(), 'x', { code: 'INVALID_TIME' }],
    ['a control character', line(5), 'a\u0000', { code: 'INVALID_CHARACTERS' }],
    ['none of several forms', z.union([z.string(), z.int()]), true, { code: 'INVALID_VALUE' }],
    ['an unknown field', z.strictObject({}), { a: 1 }, { code: 'UNKNOWN_FIELD' }],
  ] as const)('tell %s', (...[, schema, value, problem]) => {
    expect(codesOf(schema, value)).toEqual([problem])
  })
})

describe('every rule of an input', () => {
  it('is found where it has no words', () => {
    const rule = localizedRule({ code: 'EMPTY', en: 'x', ar: 'x' })
    const nested = (inner: z.ZodType) => z.strictObject({ a: z.array(inner.optional()).max(3) }).partial()
    expect(wordlessRules(nested(z.string().refine(Boolean)))).toEqual(['refine'])
    expect(wordlessRules(nested(z.string().refine(Boolean, 'Must be true')))).toEqual(['refine'])
    expect(wordlessRules(nested(z.string().transform(Number).pipe(z.int().refine(Boolean))))).toEqual([
      'refine',
    ])
    expect(wordlessRules(nested(z.string().regex(/x/)))).toEqual(['regex'])
    expect(wordlessRules(nested(z.string().refine(Boolean, rule)))).toEqual([])
  })

  it.each(inputs)('of $id says in its own words what is wrong', ({ schemas }) => {
    expect(schemas.flatMap(wordlessRules)).toEqual([])
  })

  it('without words is a fault of ours, and not one of the caller', () => {
    expect(() =>
      validate(
        z.string().refine(() => false),
        'x',
        'en',
      ),
    ).toThrow('does not say what is wrong')
    expect(() => validate(z.string().min(2, 'Two letters'), 'x', 'en')).toThrow('Two letters')
  })
})

it.each([
  ['number', queryInteger({ min: 1, max: 9 }), ['1', '2']],
  ['truth', queryBoolean(), ['true', 'true']],
])('a %s that a query has twice is to be given once', (_what, schema, value) => {
  const told = (language: Language) => {
    const result = validate(schema, value, language)
    return 'problems' in result ? result.problems : []
  }
  expect(told('en')).toEqual([{ path: '', code: 'INVALID_TYPE', message: 'Must be given only once' }])
  expect(told('ar')).toMatchObject([{ message: 'يجب إرساله مرة واحدة فقط' }])
})
