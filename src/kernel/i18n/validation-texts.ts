import { z } from 'zod'
import type { FieldProblem, FieldProblemCode, FieldProblemParams } from './field-problems.js'
import { problemOfRule } from './rule-words.js'

type Issue = z.core.$ZodRawIssue

const say = (
  code: FieldProblemCode,
  [en, ar]: readonly [en: string, ar: string],
  params?: FieldProblemParams,
): FieldProblem => ({ code, en, ar, ...(params && { params }) })

const EMPTY = say('EMPTY', ['Must not be empty', 'يجب ألا يكون فارغًا'])

const tooShort = (min: number): FieldProblem =>
  min === 1
    ? EMPTY
    : say(
        'TOO_SHORT',
        [
          'Must have at least {min} characters',
          'يجب ألا يقل عن {min, plural, one {حرف واحد} two {حرفين} few {# أحرف} many {# حرفًا} other {# حرف}}',
        ],
        { min },
      )

const tooLong = (max: number): FieldProblem =>
  say(
    'TOO_LONG',
    [
      'Must have at most {max, plural, one {# character} other {# characters}}',
      'يجب ألا يزيد على {max, plural, one {حرف واحد} two {حرفين} few {# أحرف} many {# حرفًا} other {# حرف}}',
    ],
    { max },
  )

const tooFew = (min: number): FieldProblem =>
  say(
    'TOO_FEW_ITEMS',
    [
      'Must have at least {min, plural, one {# item} other {# items}}',
      'يجب ألا يقل عن {min, plural, one {عنصر واحد} two {عنصرين} few {# عناصر} many {# عنصرًا} other {# عنصر}}',
    ],
    { min },
  )

const tooMany = (max: number): FieldProblem =>
  say(
    'TOO_MANY_ITEMS',
    [
      'Must have at most {max, plural, one {# item} other {# items}}',
      'يجب ألا يزيد على {max, plural, one {عنصر واحد} two {عنصرين} few {# عناصر} many {# عنصرًا} other {# عنصر}}',
    ],
    { max },
  )

const isBound = (bound: number | null): bound is number =>
  bound !== null && Number.isFinite(bound) && Math.abs(bound) !== Number.MAX_SAFE_INTEGER

interface NumberRange {
  readonly isInt: boolean
  readonly minValue: number | null
  readonly maxValue: number | null
}

/** Says the whole range, whichever end of it was missed: one message tells what to send. */
export const numberProblem = (
  code: FieldProblemCode,
  { isInt, minValue, maxValue }: NumberRange,
): FieldProblem => {
  const [en, ar] = isInt ? ['a whole number', 'عددًا صحيحًا'] : ['a number', 'رقمًا']
  const from = isBound(minValue) ? { en: ' from {min, number}', ar: ' من {min, number}' } : { en: '', ar: '' }
  const upTo = isBound(minValue)
    ? { en: ' to {max, number}', ar: ' إلى {max, number}' }
    : { en: ' up to {max, number}', ar: ' لا يزيد على {max, number}' }
  const to = isBound(maxValue) ? upTo : { en: '', ar: '' }
  const params = { ...(isBound(minValue) && { min: minValue }), ...(isBound(maxValue) && { max: maxValue }) }
  const words = [`Must be ${en}${from.en}${to.en}`, `يجب أن يكون ${ar}${from.ar}${to.ar}`] as const
  return say(code, words, Object.keys(params).length > 0 ? params : undefined)
}

const ANY_NUMBER: NumberRange = { isInt: false, minValue: null, maxValue: null }

const rangeOf = ({ inst, schema }: Issue): NumberRange =>
  [schema, inst].find((one) => one instanceof z.ZodNumber) ?? ANY_NUMBER

const outside = (issue: Issue, origin: string, counted: Readonly<Record<string, () => FieldProblem>>) =>
  problemOfRule(issue.inst) ?? counted[origin]?.() ?? numberProblem('OUT_OF_RANGE', rangeOf(issue))

const TYPES: Readonly<Record<string, FieldProblem>> = {
  string: say('INVALID_TYPE', ['Must be text', 'يجب أن يكون نصًا']),
  boolean: say('INVALID_TYPE', ['Must be true or false', 'يجب أن يكون true أو false']),
  array: say('INVALID_TYPE', ['Must be a list', 'يجب أن يكون قائمة']),
  tuple: say('INVALID_TYPE', ['Must be a list of the required length', 'يجب أن يكون قائمة بالطول الصحيح']),
  object: say('INVALID_TYPE', ['Must be an object', 'يجب أن يكون كائنًا']),
  null: say('INVALID_TYPE', ['Must be null', 'يجب أن يكون null']),
}
const OTHER_TYPE = say('INVALID_TYPE', ['Must be of another type', 'يجب أن يكون من نوع آخر'])

const wrongType = (issue: Issue, expected: string): FieldProblem => {
  if (expected === 'int') return numberProblem('NOT_A_WHOLE_NUMBER', rangeOf(issue))
  if (expected === 'number') return numberProblem('INVALID_TYPE', rangeOf(issue))
  return problemOfRule(issue.inst) ?? TYPES[expected] ?? OTHER_TYPE
}

const FORMATS: Readonly<Record<string, FieldProblem>> = {
  email: say('INVALID_EMAIL', [
    'Must be an email address, such as name@example.com',
    'يجب أن يكون بريدًا إلكترونيًا صحيحًا، مثل name@example.com',
  ]),
  datetime: say('INVALID_TIME', [
    'Must be a time with its offset, such as 2026-11-21T09:00:00Z or 2026-11-21T11:00:00+02:00',
    'يجب أن يكون وقتًا مع فرق التوقيت، مثل ‎2026-11-21T09:00:00Z أو ‎2026-11-21T11:00:00+02:00',
  ]),
}
const MALFORMED = say('INVALID_FORMAT', ['Invalid format', 'الصيغة غير صحيحة'])

const noneOf = (values: readonly unknown[]): FieldProblem => {
  const params = { allowed: values.map(String) }
  return values.length === 1
    ? say('INVALID_VALUE', ['Must be {allowed}', 'يجب أن يكون {allowed}'], params)
    : say('INVALID_VALUE', ['Must be one of: {allowed}', 'يجب أن يكون أحد القيم: {allowed}'], params)
}

const NO_FORM = say('INVALID_VALUE', [
  'Must have one of the forms that the API reference shows',
  'يجب أن يكون بإحدى الصيغ الموضحة في مرجع الـ API',
])

/** What is wrong with a value by a rule of zod. Our own rules bring their words along: see `localizedRule`. */
export const problemOf = (issue: Exclude<Issue, { code: 'custom' | 'unrecognized_keys' }>): FieldProblem => {
  switch (issue.code) {
    case 'too_small': {
      const least = Number(issue.minimum)
      return outside(issue, issue.origin, { string: () => tooShort(least), array: () => tooFew(least) })
    }
    case 'too_big': {
      const most = Number(issue.maximum)
      return outside(issue, issue.origin, { string: () => tooLong(most), array: () => tooMany(most) })
    }
    case 'invalid_type':
      return wrongType(issue, issue.expected)
    case 'invalid_format':
      return problemOfRule(issue.inst) ?? FORMATS[issue.format] ?? MALFORMED
    case 'invalid_value':
      return noneOf(issue.values)
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return NO_FORM
  }
}
