import { z } from 'zod'
import {
  type FieldProblem,
  type FieldProblemCode,
  type FieldProblemParams,
  problemText,
} from './field-problems.js'
import type { Language } from './text.js'
import { problemOf } from './validation-texts.js'

export interface FieldError {
  /** Where the value is, dotted: `location.coordinates.0`. */
  readonly path: string
  readonly code: FieldProblemCode
  readonly message: string
  readonly params?: FieldProblemParams
}

interface IssueContext {
  addIssue(issue: { code: 'custom'; params: { problem: FieldProblem }; path?: PropertyKey[] }): void
}

/** Reports the breach of a rule that zod does not have. */
export const customIssue = (context: IssueContext, problem: FieldProblem, path?: PropertyKey[]): void => {
  context.addIssue({ code: 'custom', params: { problem }, ...(path && { path }) })
}

/** What a refinement says of a value that it refuses. */
export const localizedRule = (problem: FieldProblem) => ({ params: { problem } })

const UNKNOWN_FIELD: FieldProblem = { code: 'UNKNOWN_FIELD', en: 'Unknown field', ar: 'حقل غير معروف' }
const REQUIRED: FieldProblem = { code: 'REQUIRED', en: 'Required', ar: 'هذا الحقل مطلوب' }

const hasProblem = (params: unknown): params is { problem: FieldProblem } =>
  typeof params === 'object' && params !== null && 'problem' in params

const problemIn = (issue: z.core.$ZodRawIssue): FieldProblem => {
  if (issue.code === 'unrecognized_keys') return UNKNOWN_FIELD
  if (issue.code === 'custom') {
    if (hasProblem(issue.params)) return issue.params.problem
    throw new Error('a rule of the schema does not say what is wrong')
  }
  return issue.input === undefined ? REQUIRED : problemOf(issue)
}

const inLanguage = (
  { code, params, ...text }: FieldProblem,
  language: Language,
): Omit<FieldError, 'path'> => ({
  code,
  message: problemText(text, params ?? {}, language),
  ...(params && { params }),
})

/** Where an issue stands; of unknown fields the place of each. */
const pathsOf = (issue: z.core.$ZodIssue): string[] => {
  const path = issue.path.map(String)
  const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path]
  return paths.map((each) => each.join('.'))
}

export type Validated<T> = { readonly value: T } | { readonly problems: readonly FieldError[] }

/** The value as the schema makes it, or the first problem of every invalid field, in the caller's language. */
export const validate = <S extends z.ZodType>(
  schema: S,
  value: unknown,
  language: Language,
): Validated<z.output<S>> => {
  const found: FieldProblem[] = []
  // zod keeps nothing of an issue but a text: here the place of its problem among those found
  const note: z.core.$ZodErrorMap = (issue) => String(found.push(problemIn(issue)) - 1)
  const result = schema.safeParse(value, { error: note })
  if (result.success) return { value: result.data }
  const problems = new Map<string, FieldError>()
  for (const issue of result.error.issues) {
    const problem = found[Number(issue.message)]
    if (!problem) throw new Error(`a rule of the schema has words in one language: ${issue.message}`)
    for (const path of pathsOf(issue)) {
      if (!problems.has(path)) problems.set(path, { path, ...inLanguage(problem, language) })
    }
  }
  return { problems: [...problems.values()] }
}
