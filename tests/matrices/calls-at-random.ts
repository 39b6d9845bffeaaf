import fc from 'fast-check'
import { ROLES } from '#kernel/auth/actor.js'
import { badParameters, badValues, EVIL_TEXTS, HUGE_VALUES, POISON, unreadableTexts } from './bad-values.js'
import { type Field, fieldsOf, parametersOf, withJson, withMember } from './fields.js'
import { matrixOf } from './matrices.js'
import { isWrite, type Operation, operations } from './operations.js'

export const CALLERS = [...ROLES, 'anonymous'] as const
export type CallerKind = (typeof CALLERS)[number]

export interface Call {
  readonly operation: Operation
  readonly caller: CallerKind
  /** A text stands in the path as it is; a number chooses one of the known ids. */
  readonly params: Readonly<Record<string, string | number>>
  readonly query: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

type Arbitrary<Value> = fc.Arbitrary<Value>

const word = fc.string({ unit: 'binary', maxLength: 40 })
const visible = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
})

const jsonValue = (field: Field): Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...badValues(field)),
    fc.constantFrom(...unreadableTexts, ...EVIL_TEXTS.map((text) => JSON.stringify(text.slice(0, 500)))),
    { weight: 2, arbitrary: word.map((text) => JSON.stringify(text)) },
    { weight: 2, arbitrary: fc.integer().map(String) },
    fc.double().map((number) => JSON.stringify(number)),
    fc.json({ maxDepth: 4 }),
  )

/** Some fields of a valid body. */
const partOf = (body: object): Arbitrary<object> =>
  fc.oneof(
    fc.constant(body),
    fc.subarray(Object.entries(body)).map((entries) => Object.fromEntries(entries)),
  )

const spoiled = (body: object, fields: readonly Field[]): Arbitrary<string> =>
  fc
    .constantFrom(...fields)
    .chain((field) => jsonValue(field).map((json) => withJson(body, field.path, json)))

const bodyOf = (operation: Operation): Arbitrary<string | undefined> => {
  if (!isWrite(operation)) return fc.constant(undefined)
  const { everyField = {} } = matrixOf(operation)
  const { example, body } = operation.spec
  const nothing = fc.constant(undefined)
  const valid = body ? partOf(everyField).map((part) => JSON.stringify(part)) : nothing
  return fc.oneof(
    { weight: 4, arbitrary: body && example.body ? fc.constant(JSON.stringify(example.body)) : nothing },
    { weight: 4, arbitrary: valid },
    { weight: 4, arbitrary: spoiled(everyField, fieldsOf(body)) },
    { weight: 1, arbitrary: fc.constantFrom(...POISON).map((member) => withMember(everyField, [], member)) },
    { weight: 1, arbitrary: fc.oneof(fc.json(), word, fc.constantFrom(...HUGE_VALUES)) },
    { weight: 1, arbitrary: fc.constant(`"${'a'.repeat(110_000)}"`) },
  )
}

const queryOf = (operation: Operation): Arbitrary<string> => {
  const { everyParameter = {} } = matrixOf(operation)
  const fields = parametersOf(operation.spec.query)
  const pairs = (entries: readonly (readonly [string, string])[]): string =>
    entries.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')
  const odd = fields.flatMap((field) =>
    badParameters(field).map((value) => `${field.name}=${value.slice(0, 500)}`),
  )
  return fc.oneof(
    { weight: 8, arbitrary: fc.subarray(Object.entries(everyParameter)).map(pairs) },
    { weight: 1, arbitrary: fc.array(fc.tuple(word, word), { maxLength: 3 }).map(pairs) },
    { weight: 1, arbitrary: visible.map((text) => text.replaceAll('#', '')) },
    { weight: odd.length > 0 ? 2 : 0, arbitrary: odd.length > 0 ? fc.constantFrom(...odd) : fc.constant('') },
  )
}

const paramsOf = ({ path }: Operation): Arbitrary<Record<string, string | number>> => {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
  const value = fc.oneof(
    { weight: 9, arbitrary: fc.nat({ max: 11 }) },
    { weight: 1, arbitrary: fc.constant('68f0c2a4e1b2c3d4e5f60711') },
    { weight: 1, arbitrary: word.map((text) => encodeURIComponent(text) || 'x') },
    { weight: 1, arbitrary: fc.constantFrom('%00', '..%2f', '%ff', '%', '[object%20Object]') },
  )
  return fc.record(Object.fromEntries(names.map((name) => [name, value])))
}

const sometimes = (name: string, value: Arbitrary<string>): Arbitrary<Record<string, string>> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: value.map((text): Record<string, string> => ({ [name]: text })) },
  )

const headers: Arbitrary<Record<string, string>> = fc
  .tuple(
    sometimes(
      'Accept-Language',
      fc.oneof(fc.constantFrom('ar', 'en;q=0.1, ar;q=NaN', '*', ';;;,,'), visible),
    ),
    sometimes('Idempotency-Key', fc.oneof(fc.constantFrom('a-key', '', 'x'.repeat(300)), visible)),
    sometimes('X-Request-Id', visible),
    sometimes('User-Agent', visible),
    sometimes(
      'Content-Type',
      fc.constantFrom('application/json; charset=utf-8', 'text/plain', 'multipart/form-data'),
    ),
    sometimes('X-Forwarded-For', fc.oneof(fc.ipV4(), fc.ipV6(), visible)),
  )
  .map((parts) => Object.assign({}, ...parts) as Record<string, string>)

/** What ends sessions: who signs out is gone for the rest of the run, so nobody does. */
const ENDING = ['auth.logout', 'sessions.revokeOthers']

/** More often somebody who may call than anybody. */
const callerOf = ({ id, spec: { access } }: Operation): Arbitrary<CallerKind> => {
  if (ENDING.includes(id)) return fc.constant('anonymous')
  const allowed = typeof access === 'string' ? ROLES : access
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...allowed) }, fc.constantFrom(...CALLERS))
}

const rarely = (query: Arbitrary<string>): Arbitrary<string> =>
  fc.oneof({ weight: 12, arbitrary: fc.constant('') }, { weight: 1, arbitrary: query })

const callOf = (operation: Operation): Arbitrary<Call> =>
  fc
    .record({
      caller: callerOf(operation),
      params: paramsOf(operation),
      query: isWrite(operation) ? rarely(queryOf(operation)) : queryOf(operation),
      headers,
      body: bodyOf(operation),
    })
    .map(({ body, ...call }) => ({ operation, ...call, ...(body !== undefined && { body }) }))

/** A call of any operation by anybody: valid, nearly valid, or garbage. */
export const callAtRandom: Arbitrary<Call> = fc.oneof(...operations.map(callOf))
