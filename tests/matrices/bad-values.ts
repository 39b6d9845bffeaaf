import type { Field } from './fields.js'

/** JSON texts, so that what JavaScript would not write can be sent too. */
type JsonText = string

/** What turns a query into another one where a value is passed on unchecked. */
const OPERATORS: readonly JsonText[] = [
  '{"$gt":""}',
  '{"$ne":null}',
  '{"$regex":".*"}',
  '{"$where":"1"}',
  '{"$where":"sleep(5000)"}',
  '{"a.b":1}',
  '[{"$ne":null}]',
]

/** Texts that no reader could see: control characters, halves of characters. */
export const unreadableTexts: readonly JsonText[] = [
  '"a\\u0000b"',
  '"a\\u001b[31mb"',
  '"\\u007f"',
  '"a\\ud800b"',
  '"\\udc00"',
  '"\\ud83d"',
]

const text = (value: string): JsonText => JSON.stringify(value)

const stringValues = ({ node }: Field): JsonText[] => [
  ...['1', 'true', '[]', '{}', '["x"]', '0', '1e999'],
  ...['""', '"   "', '"\\u00a0"'],
  ...(node.maxLength === undefined ? [] : [text('a'.repeat(node.maxLength + 1))]),
]

const choiceValues = (): JsonText[] => [
  ...['1', 'true', '[]', '{}', '["x"]', '""', '"nonsense"', '"__proto__"', '"constructor"', '"toString"'],
]

const numberValues = ({ node }: Field): JsonText[] => [
  ...['""', '"1"', '"NaN"', '"Infinity"', 'true', '[]', '[1]', '{}', '1e999', '-1e999', '1e300', '"1e3"'],
  ...(node.minimum === undefined ? [] : [String(node.minimum - 1)]),
  ...(node.maximum === undefined ? [] : [String(node.maximum + 1)]),
  ...(node.type === 'integer' ? [String((node.minimum ?? 0) + 0.5), '9007199254740993'] : []),
]

const arrayValues = ({ node }: Field): JsonText[] => [
  ...['"x"', '""', '1', 'true', '{}', '{"0":"x"}', '{"length":1}', '[null]', '[[]]', '[{}]'],
  ...(node.prefixItems ? ['[]', '[0]', '[0,0,0]', '["0","0"]'] : []),
]

const objectValues = ({ node }: Field): JsonText[] => [
  ...['"x"', '""', '1', 'true', '[]', '[{}]'],
  ...(node.required?.length ? ['{}'] : []),
]

const OF_KIND: Readonly<Record<Field['kind'], (field: Field) => JsonText[]>> = {
  string: stringValues,
  choice: choiceValues,
  number: numberValues,
  boolean: () => ['0', '1', '""', '"true"', '"yes"', '[]', '{}'],
  array: arrayValues,
  object: objectValues,
  nothing: () => ['""', '"null"', '"x"', '0', '1', 'false', '[]', '{}'],
}

/** Values of the wrong type or choice, or out of range. */
export const badValues = (field: Field): JsonText[] => [
  ...(field.nullable || field.kind === 'nothing' ? [] : ['null']),
  ...OF_KIND[field.kind](field),
  ...OPERATORS,
]

/** Values that cost something to read: nested as deep or as many as a body can hold, nearly. */
export const HUGE_VALUES: readonly JsonText[] = [
  '['.repeat(40_000) + ']'.repeat(40_000),
  '{"a":'.repeat(15_000) + '1' + '}'.repeat(15_000),
  `[${'0,'.repeat(9999)}0]`,
  `"${'a'.repeat(90_000)}"`,
]

/** Whether a field takes any text that people write. */
export const isFreeText = ({ kind, node }: Field): boolean =>
  kind === 'string' && (node.pattern?.includes('\\p{Cc}') ?? false)

/** Members that no input has, as JSON, with the name that the error has to say. */
export const UNKNOWN_MEMBERS: readonly (readonly [member: JsonText, name: string])[] = [
  ['"unexpected":1', 'unexpected'],
  ['"$where":"1"', '$where'],
  ['"a.b":1', 'a.b'],
  ['"":1', ''],
  ['"constructor":1', 'constructor'],
  ['"prototype":{}', 'prototype'],
  ['"toString":null', 'toString'],
  ['"hasOwnProperty":1', 'hasOwnProperty'],
]

/** Members that would change every object of the process where they are merged. */
export const POISON: readonly JsonText[] = [
  '"__proto__":{"polluted":"yes"}',
  '"\\u005f_proto__":{"polluted":"yes"}',
  '"__proto__":null',
  '"constructor":{"prototype":{"polluted":"yes"}}',
  '"a":[{"b":{"c":{"d":{"__proto__":{"polluted":"yes"}}}}}]',
  '"a":{"b":[[{"constructor":{"prototype":{"polluted":"yes"}}}]]}',
]

export const MALFORMED_JSON: readonly string[] = [
  ...['{', '{"a":1,}', "{'a':1}", 'NaN', 'undefined', '{"a":01}', '{"a":"\u0000"}', '{"a":1}{"b":2}', '\\'],
  '['.repeat(50_000),
]

/** Parts of a query string that no endpoint knows, with the name that the error has to say. */
export const UNKNOWN_PARAMETERS: readonly (readonly [query: string, name: string])[] = [
  ['unexpected=1', 'unexpected'],
  ['a[$ne]=1', 'a[$ne]'],
  ['a%5B%24ne%5D=1', 'a[$ne]'],
  ['a[]=1&a[]=2', 'a[]'],
  ['a.b=1', 'a.b'],
  ['$where=1', '$where'],
  ['__proto__=1', '__proto__'],
  ['__proto__[polluted]=yes', '__proto__[polluted]'],
  ['constructor=1', 'constructor'],
  ['constructor[prototype][polluted]=yes', 'constructor[prototype][polluted]'],
  ['constructor.prototype.polluted=yes', 'constructor.prototype.polluted'],
  ['%00=1', '\0'],
]

const BAD_DIGITS = [
  ...['', 'x', 'NaN', 'Infinity', '1e3', '1e9', '0x10', '-1', '1.5', '%201', '1%20', '1,000', 'null'],
  ...['%D9%A3', '99999999999999', '9'.repeat(400), '%EF%BC%91'],
]
const BAD_TIMES = ['', 'x', 'yesterday', '0', '2026-01-01', '2026-13-01T00:00:00Z', '2026-02-30T00:00:00Z']
const BAD_PLACES = ['', 'x', '31', '31,', '181,0', '0,91', '31,30,1', 'NaN,NaN', '1e1,1', '31;30', '-,-']
const BAD_IDS = [
  '',
  'x',
  '0',
  '-1',
  'null',
  'a'.repeat(23),
  'a'.repeat(25),
  'z'.repeat(24),
  '%24ne',
  '[object]',
  '%00',
  '%7B%22%24ne%22%3Anull%7D',
]
const BAD_CHOICES = ['', 'nonsense', '1', '__proto__', 'a'.repeat(10_000)]
const BAD_TEXTS = ['', '%20', '%00', 'a%00b', 'a%1Bb', 'a'.repeat(10_000)]

/** Values for a parameter, as they stand in the URL. */
export const badParameters = (field: Field): readonly string[] => {
  const { name, kind, node } = field
  if (kind === 'choice' || node.items) return BAD_CHOICES
  if (node.format === 'date-time') return BAD_TIMES
  if (name === 'near') return BAD_PLACES
  if (node.pattern?.startsWith('^[0-9a-fA-F]{24}')) return BAD_IDS
  if (node.pattern?.startsWith('^-?\\d')) return BAD_DIGITS
  if (isFreeText(field)) return BAD_TEXTS
  // Read as a choice of words once it is known to be given once; would any text do, these would not be refused.
  if (kind === 'string' && Object.keys(node).every((rule) => rule === 'type' || rule === 'description'))
    return BAD_CHOICES
  throw new Error(`bad-values.ts does not know this kind of parameter: ${name}`)
}

/** Beyond the range of what has one: `limit=1e9` in digits. */
export const OUT_OF_RANGE: Readonly<Record<string, readonly string[]>> = {
  page: ['0', '10001', '1000000000'],
  limit: ['0', '101', '1000000000'],
  radius: ['0', '100001', '1000000000'],
  minBudget: ['1000000000001'],
  maxBudget: ['1000000000001'],
}

/** No input may hold up the server for longer. Generous, because a busy machine delays everything. */
export const MAX_DELAY_MS = 3000

/** Texts that make a careless regular expression, parser or tokenizer run for long. */
export const EVIL_TEXTS: readonly string[] = [
  '(a+)+$',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '((((((((((',
  '[a-z',
  'a{1,99999}',
  '(?<n>a)\\k<n>*',
  '\\',
  '.*'.repeat(40),
  `${'a'.repeat(50_000)}!`,
  `${' '.repeat(50_000)}x`,
  `${'a@'.repeat(20_000)}a`,
  `${'a.'.repeat(20_000)}@a`,
  '0'.repeat(50_000),
  '+20'.repeat(10_000),
  `https://${'a.'.repeat(20_000)}`,
  'ال'.repeat(15_000),
  'ـ'.repeat(20_000),
  'e\u0301'.repeat(12_000),
  '{minutes, plural, one {#} other {#}}',
]
