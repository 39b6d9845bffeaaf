import { FieldProblemCode } from '#kernel/i18n/field-problems.js'
import type { Language } from '#kernel/i18n/text.js'
import type { FieldError } from '#kernel/i18n/validation.js'
import type { ValidCall } from './matrix.js'
import { forEach, type MatrixHarness } from './harness.js'
import type { Reply } from './http-client.js'
import type { Operation } from './operations.js'
import { problemsOf } from './replies.js'

/** A call that must be refused, and how. */
export interface BadCall {
  readonly body?: string
  readonly query?: string
  readonly headers?: Readonly<Record<string, string>>
  /** The fields that VALIDATION_FAILED has to name; an empty name is that of the whole input. */
  readonly fields?: readonly string[]
  /** What is wrong with the first of them, where only one thing can be. */
  readonly problem?: FieldProblemCode
  /** The code of another refusal; without fields and code any refusal will do. */
  readonly code?: string
}

interface ErrorBody {
  readonly code: string
  readonly message: string
  readonly errors?: readonly FieldError[]
}

const ARABIC = /\p{Script=Arabic}/u

const names = ({ errors = [] }: ErrorBody, field: string): boolean =>
  errors.some(({ path }) => path === field || path.startsWith(field === '' ? field : `${field}.`))

const refusalProblems = (operation: Operation, bad: BadCall, reply: Reply): string[] => {
  const malformed = problemsOf(operation, reply)
  if (malformed.length > 0) return malformed
  if (reply.status < 400) return [`accepted with ${reply.status}`]
  const error = reply.body as ErrorBody
  const code = bad.fields ? 'VALIDATION_FAILED' : bad.code
  if (code !== undefined && error.code !== code) return [`${error.code} instead of ${code}`]
  const codeless = error.errors?.find((each) => !FieldProblemCode.safeParse(each.code).success)
  if (codeless) return [`no code of the list: ${JSON.stringify(codeless)}`]
  const { problem, fields: [path] = [] } = bad
  const told = error.errors?.find((each) => each.path === path)?.code
  if (problem && told !== problem) return [`${told} instead of ${problem}`]
  const unnamed = bad.fields?.find((field) => !names(error, field))
  return unnamed === undefined
    ? []
    : [`does not name ${unnamed || 'the input'} but ${JSON.stringify(error.errors).slice(0, 200)}`]
}

const languageProblems = ({ body }: Reply, language: Language): string[] => {
  const { message, errors = [] } = body as ErrorBody
  return [message, ...errors.map((error) => error.message)]
    .filter((text) => ARABIC.test(text) !== (language === 'ar'))
    .map((text) => `not in ${language}: ${text}`)
}

/** Makes the calls, every other one in Arabic; says what is wrong with the answers, and what the calls changed. */
export const problemsWith = async (
  harness: MatrixHarness,
  operation: Operation,
  { call, bad }: { call: ValidCall; bad: readonly BadCall[] },
): Promise<string[]> => {
  const before = await harness.digest()
  const problems: string[] = []
  await forEach([...bad.entries()], async ([index, { fields, code, problem: _problem, ...sent }]) => {
    const language = index % 2 === 0 ? 'en' : 'ar'
    const headers = { 'Accept-Language': language, ...sent.headers }
    const reply = await harness.call(operation, { ...call, ...sent, headers })
    const refused = refusalProblems(operation, bad[index]!, reply)
    const wrong = refused.length > 0 ? refused : languageProblems(reply, language)
    const what = `${fields?.join() ?? code} ${sent.query ?? ''} ${(sent.body ?? '').slice(0, 300)}`
    problems.push(...wrong.slice(0, 3).map((problem) => `${problem} ← ${operation.id} ${what}`))
  })
  const after = await harness.digest()
  const changed = Object.keys(after).filter((name) => after[name] !== before[name])
  return [...problems, ...changed.map((name) => `${operation.id} changes ${name}`)]
}

/** One call of each operation, on objects of its own, that a test then spoils. */
export const callsOf = async (
  harness: MatrixHarness,
  operations: readonly Operation[],
  matrixOf: (operation: Operation) => { call: (harness: MatrixHarness) => ValidCall | Promise<ValidCall> },
): Promise<(operation: Operation) => ValidCall> => {
  const calls = new Map<string, ValidCall>()
  for (const operation of operations) calls.set(operation.id, await matrixOf(operation).call(harness))
  return ({ id }) => calls.get(id)!
}
