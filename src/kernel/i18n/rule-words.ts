import { z } from 'zod'
import type { FieldProblem } from './field-problems.js'

const problems = new WeakMap<object, FieldProblem>()

/** A pattern for text, `z.string().check(pattern(…))`, with what is said of text that does not match it. */
export const pattern = (expression: RegExp, problem: FieldProblem) => {
  const check = z.regex(expression)
  problems.set(check, problem)
  return check
}

/** The schema, with what is said of a value of another type or length. Holds for this very object, so it comes last. */
export const worded = <Schema extends z.ZodType>(schema: Schema, problem: FieldProblem): Schema => {
  problems.set(schema, problem)
  return schema
}

/** What is said of a value that breaks the rule, a check or a schema; undefined where its kind has words for all. */
export const problemOfRule = (rule: object | undefined): FieldProblem | undefined =>
  rule && problems.get(rule)
