import { z } from 'zod'
import { catalogue } from '#app/api.js'
import type { ErrorDefinition } from '#kernel/errors/app-error.js'
import { LimitReached, tellLimitReached } from '#kernel/errors/limit-reached.js'
import { messageOf } from '#kernel/errors/registry.js'
import { FIELD_PROBLEMS } from '#kernel/i18n/field-problems.js'
import type { Language } from '#kernel/i18n/text.js'
import { table } from './generated-parts.js'

/** What the details of an error look like in JSON Schema, as far as a guide tells of them. */
interface Shape {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Shape>>
}

const MEANINGS: Readonly<Record<number, string>> = {
  400: 'The call is wrong: change it',
  401: 'Nobody is signed in',
  403: 'Not allowed',
  404: 'Not there, or not for you to know of',
  405: 'The path has no such method',
  409: 'It does not go with how things are now',
  413: 'Too large',
  415: 'Of another type than is taken',
  422: 'The key belongs to another call',
  429: 'Too many: wait for `Retry-After`',
  500: 'Our fault',
  503: 'Not now: try again shortly',
}

const HEAD = ['code', 'message', 'بالعربية', 'in `details`', 'beside `code`']

const examplesOf = ({ details }: ErrorDefinition): object => {
  const [example] = (details?.meta()?.examples ?? []) as object[]
  return example ?? {}
}

/** Its words with what its example names. */
const wordsOf = (definition: ErrorDefinition, language: Language): string => {
  const example = examplesOf(definition)
  const reached = LimitReached.safeParse('details' in example ? example.details : undefined)
  if (!reached.success) return messageOf(definition, language, example)
  // The example is in one language, as a reply is; the limit itself has both.
  const limit = catalogue.limits.find(({ name }) => name === reached.data.name)
  if (!limit) throw new Error(`there is no limit ${reached.data.name}`)
  return tellLimitReached({ ...reached.data, counted: limit.counts }, language).message
}

const shapeOf = ({ details }: ErrorDefinition): Shape =>
  details ? (z.toJSONSchema(details, { unrepresentable: 'any' }) as Shape) : {}

const fieldText = ([name, { description }]: [string, Shape]): string =>
  description === undefined ? `\`${name}\`` : `\`${name}\` (${description.split('\n')[0] ?? ''})`

/** The fields in `details`, and those that a reply has beside `code`, `message` and `requestId`. */
const fieldsOf = (definition: ErrorDefinition): [string, string] => {
  const { details, ...others } = shapeOf(definition).properties ?? {}
  const texts = (fields: Shape['properties'] = {}): string => Object.entries(fields).map(fieldText).join(', ')
  return [texts(details?.properties), texts(others)]
}

/** Every error, by status. */
export const errorTables = (): string => {
  const { errors } = catalogue
  const byStatus = new Map<number, string[]>()
  for (const code of errors.codes) {
    const { status } = errors.definition(code)
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  return [...byStatus]
    .sort(([one], [other]) => one - other)
    .map(([status, codes]) => {
      const meaning = MEANINGS[status]
      if (meaning === undefined) throw new Error(`scripts/guides/errors.ts says nothing of status ${status}`)
      const rows = codes.map((code) => {
        const definition = errors.definition(code)
        const words = [wordsOf(definition, 'en'), wordsOf(definition, 'ar')]
        return [`\`${code}\``, ...words, ...fieldsOf(definition)]
      })
      return `### ${status}: ${meaning}\n\n${table(HEAD, rows)}`
    })
    .join('\n\n')
}

/** What `errors[].code` of VALIDATION_FAILED can be. */
export const fieldProblems = (): string =>
  table(
    ['code', 'what is wrong', 'بالعربية'],
    Object.entries(FIELD_PROBLEMS).map(([code, { en, ar }]) => [`\`${code}\``, en, ar]),
  )
