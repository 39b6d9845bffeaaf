import { z } from 'zod'
import { type Language, type LocalizedText, translate } from './text.js'
import { wordsFor } from './validation-texts.js'

export interface FieldError {
  /** Where the value is, dotted: `location.coordinates.0`. */
  readonly path: string
  readonly message: string
}

interface IssueContext {
  addIssue(issue: { code: 'custom'; params: { text: LocalizedText }; path?: PropertyKey[] }): void
}

/** Reports a rule that zod has no text for, in both languages. */
export const customIssue = (context: IssueContext, text: LocalizedText, path?: PropertyKey[]): void => {
  context.addIssue({ code: 'custom', params: { text }, ...(path && { path }) })
}

/** A refinement whose message is ours, in both languages. */
export const localizedRule = (text: LocalizedText) => ({ params: { text } })

const UNKNOWN_FIELD: LocalizedText = { en: 'Unknown field', ar: 'حقل غير معروف' }
const REQUIRED: LocalizedText = { en: 'Required', ar: 'هذا الحقل مطلوب' }

const hasText = (params: unknown): params is { text: LocalizedText } =>
  typeof params === 'object' && params !== null && 'text' in params

const errorMap = (language: Language): z.core.$ZodErrorMap => {
  const locale = language === 'ar' ? z.locales.ar() : z.locales.en()
  return (issue) => {
    if (issue.code === 'custom' && hasText(issue.params)) return issue.params.text[language]
    if (issue.input === undefined) return REQUIRED[language]
    const message = wordsFor(issue)
    return message ? translate(message.text, language, message.params) : locale.localeError(issue)
  }
}

const ERROR_MAPS: Readonly<Record<Language, z.core.$ZodErrorMap>> = { en: errorMap('en'), ar: errorMap('ar') }

/** The first problem of every invalid field, in the caller's language. */
const fieldErrors = (error: z.ZodError, language: Language): FieldError[] => {
  const problems = new Map<string, FieldError>()
  const add = (path: string, message: string): void => {
    if (!problems.has(path)) problems.set(path, { path, message })
  }
  for (const issue of error.issues) {
    const path = issue.path.map(String)
    if (issue.code !== 'unrecognized_keys') add(path.join('.'), issue.message)
    else for (const key of issue.keys) add([...path, key].join('.'), UNKNOWN_FIELD[language])
  }
  return [...problems.values()]
}

export type Validated<T> = { readonly value: T } | { readonly problems: readonly FieldError[] }

export const validate = <S extends z.ZodType>(
  schema: S,
  value: unknown,
  language: Language,
): Validated<z.output<S>> => {
  const result = schema.safeParse(value, { error: ERROR_MAPS[language] })
  return result.success ? { value: result.data } : { problems: fieldErrors(result.error, language) }
}
