import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { badParameters, EVIL_TEXTS, isFreeText, OUT_OF_RANGE, UNKNOWN_PARAMETERS } from './bad-values.js'
import { type Field, parametersOf } from './fields.js'
import type { ValidCall } from './matrix.js'
import { matrixOf } from './matrices.js'
import { forEach, type MatrixHarness, startMatrixHarness } from './harness.js'
import { type Operation, operations } from './operations.js'
import { type BadCall, callsOf, problemsWith } from './refusals.js'
import { problemsOf } from './replies.js'

const spoiled = (valid: Readonly<Record<string, string>>, field: Field): BadCall[] => {
  const { [field.name]: value = '', ...others } = valid
  const rest = new URLSearchParams(others).toString()
  const encoded = encodeURIComponent(value)
  const query = (part: string, name = field.name): BadCall => ({ query: `${rest}&${part}`, fields: [name] })
  const values = [...badParameters(field), ...(OUT_OF_RANGE[field.name] ?? [])]
  const mayRepeat = field.kind === 'array'
  const repeated = [
    `${field.name}=${encoded}&${field.name}=${encoded}`,
    `${field.name}=${encoded}&`.repeat(50),
  ]
  const names = ['[]', '[$ne]', '[$gt]', '[$regex]', '[0]', '.x', '[__proto__]'].map(
    (end) => field.name + end,
  )
  return [
    ...values.map((bad) => query(`${field.name}=${bad}`)),
    ...(mayRepeat ? [] : repeated.map((part) => query(part))),
    ...names.map((name) => query(`${name}=${encoded}`, name)),
  ]
}

const withQuery = operations.filter(({ spec }) => spec.query)

describe('a bad query', () => {
  let harness: MatrixHarness
  let callOf: (operation: Operation) => ValidCall
  beforeAll(async () => {
    harness = await startMatrixHarness()
    callOf = await callsOf(harness, operations, matrixOf)
  })
  afterAll(() => harness.close())

  const check = async (operation: Operation, bad: readonly BadCall[]): Promise<void> => {
    const { body, ...call } = callOf(operation)
    const sent = body ? bad.map((each) => ({ ...each, body: JSON.stringify(body) })) : bad
    expect(await problemsWith(harness, operation, { call, bad: sent })).toEqual([])
  }

  it.each(operations)('of $id is refused with a parameter that nobody knows', async (operation) => {
    await check(
      operation,
      UNKNOWN_PARAMETERS.map(([query, name]) => ({ query, fields: [name], problem: 'UNKNOWN_FIELD' })),
    )
    expect('polluted' in {}).toBe(false)
  })

  it.each(withQuery)('of $id is refused with a value that does not fit', async (operation) => {
    const { everyParameter = {} } = matrixOf(operation)
    const fields = parametersOf(operation.spec.query)
    await check(
      operation,
      fields.flatMap((field) => spoiled(everyParameter, field)),
    )
  })

  it('is answered at once when its text is made to take long', async () => {
    const cases = withQuery.flatMap((operation) =>
      parametersOf(operation.spec.query)
        .filter(isFreeText)
        .flatMap(({ name }) => EVIL_TEXTS.map((text) => ({ operation, name, text: text.slice(0, 90) }))),
    )
    const problems: string[] = []
    await forEach(cases, async ({ operation, name, text }) => {
      const reply = await harness.call(operation, { ...callOf(operation), query: { [name]: text } })
      problems.push(...problemsOf(operation, reply).map((problem) => `${operation.id} ${text}: ${problem}`))
    })
    expect(problems).toEqual([])
  })
})
