import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  badValues,
  EVIL_TEXTS,
  HUGE_VALUES,
  isFreeText,
  MALFORMED_JSON,
  MAX_DELAY_MS,
  POISON,
  UNKNOWN_MEMBERS,
  unreadableTexts,
} from './bad-values.js'
import { type Field, fieldsOf, withJson, withMember, without } from './fields.js'
import type { ValidCall } from './matrix.js'
import { matrixOf } from './matrices.js'
import { forEach, type MatrixHarness, startMatrixHarness } from './harness.js'
import { isWrite, type Operation, operations } from './operations.js'
import { type BadCall, callsOf, problemsWith } from './refusals.js'
import { problemsOf } from './replies.js'

/** They may have any character: one that does not fit is refused for that. */
const SECRETS = new Set(['password', 'currentPassword', 'newPassword', 'token', 'refreshToken'])
const BLANK = new Set(['"   "', '"\\u00a0"'])
const IDENTIFIERS = new Set(['loginIdentifier'])

type Make = (body: object, field: Field) => BadCall[]

const wrongValues: Make = (body, field) =>
  badValues(field)
    .filter((json) => !(SECRETS.has(field.name) && BLANK.has(json)))
    .map((json) => ({ body: withJson(body, field.path, json), fields: [field.name] }))

const hugeValues: Make = (body, field) =>
  field.path.length > 1
    ? []
    : HUGE_VALUES.map((json) => ({ body: withJson(body, field.path, json), fields: [field.name] }))

const unreadable: Make = (body, { kind, path, name }) =>
  kind === 'string' || kind === 'choice'
    ? unreadableTexts.map((json) => ({
        body: withJson(body, path, json),
        ...(!SECRETS.has(name) && !IDENTIFIERS.has(name) && { fields: [name] }),
      }))
    : []

const missing: Make = (body, { path, name, required }) =>
  required && path.length > 0 ? [{ body: without(body, path), fields: [name], problem: 'REQUIRED' }] : []

const unknown: Make = (body, { path, kind }) =>
  kind === 'object'
    ? UNKNOWN_MEMBERS.map(([member, name]) => ({
        body: withMember(body, path, member),
        fields: [[...path, name].join('.')],
        problem: 'UNKNOWN_FIELD' as const,
      }))
    : []

const poisoned: Make = (body, { path, kind }) =>
  kind === 'object'
    ? POISON.map((member) => ({ body: withMember(body, path, member), code: 'MALFORMED_JSON' }))
    : []

const NOT_JSON: readonly Readonly<Record<string, string>>[] = [
  { 'Content-Type': 'text/plain' },
  { 'Content-Type': 'application/xml' },
  { 'Content-Type': 'application/x-www-form-urlencoded' },
  { 'Content-Type': 'application/jsonx' },
  { 'Content-Type': 'application/json; charset=utf-7' },
  { 'Content-Type': 'application/json; charset="utf-16"' },
  { 'Content-Encoding': 'compress' },
]

const isForm = (headers: Readonly<Record<string, string>>): boolean =>
  headers['Content-Type']?.includes('form') ?? false

const writes = operations.filter(isWrite)

describe('a bad body', () => {
  let harness: MatrixHarness
  let callOf: (operation: Operation) => ValidCall
  beforeAll(async () => {
    harness = await startMatrixHarness()
    callOf = await callsOf(harness, writes, matrixOf)
  })
  afterAll(() => harness.close())

  describe.each(writes)('of $id', (operation) => {
    const body = matrixOf(operation).everyField ?? {}
    const fields = fieldsOf(operation.spec.body)
    const check = async (bad: readonly BadCall[]): Promise<void> => {
      expect(await problemsWith(harness, operation, { call: callOf(operation), bad })).toEqual([])
    }
    const each = (...makes: Make[]): BadCall[] =>
      fields.flatMap((field) => makes.flatMap((make) => make(body, field)))

    it('is refused with a value of the wrong type, size or choice', () => check(each(wrongValues)))

    it('is refused with a huge value', () => check(each(hugeValues)))

    it('is refused with a text that cannot be read', () => check(each(unreadable)))

    it('is refused without a field it needs, or with one that nobody knows', () =>
      check(each(missing, unknown)))

    it('changes no prototype', async () => {
      await check(each(poisoned))
      expect('polluted' in {}).toBe(false)
    })

    it('is refused when it is not JSON, or too much of it', () =>
      check([
        ...MALFORMED_JSON.map((json) => ({ body: json, code: 'MALFORMED_JSON' })),
        ...NOT_JSON.filter((headers) => !operation.spec.form || !isForm(headers)).map((headers) => ({
          body: JSON.stringify(body),
          headers,
          code: 'UNSUPPORTED_MEDIA_TYPE',
        })),
        { body: `{"a":"${'a'.repeat(102_400)}"}`, code: 'BODY_TOO_LARGE' },
      ]))
  })

  it('does not hold up the server with texts made for it', async () => {
    const delay = monitorEventLoopDelay({ resolution: 10 })
    delay.enable()
    const problems: string[] = []
    const cases = writes.flatMap((operation) => {
      const texts = fieldsOf(operation.spec.body).filter(isFreeText)
      return texts.length > 0 ? EVIL_TEXTS.map((text) => ({ operation, texts, text })) : []
    })
    await forEach(cases, async ({ operation, texts, text }) => {
      const { everyField = {} } = matrixOf(operation)
      const fill = (length: number): string =>
        texts.reduce(
          (json, { path }) =>
            withJson(JSON.parse(json) as object, path, JSON.stringify(text.slice(0, length / texts.length))),
          JSON.stringify(everyField),
        )
      for (const body of [fill(60_000), fill(60 * texts.length)]) {
        const reply = await harness.call(operation, { ...callOf(operation), body })
        problems.push(...problemsOf(operation, reply).map((problem) => `${operation.id} ${text}: ${problem}`))
      }
    })
    delay.disable()
    expect(problems).toEqual([])
    expect(delay.max / 1e6).toBeLessThan(MAX_DELAY_MS)
  })
})
