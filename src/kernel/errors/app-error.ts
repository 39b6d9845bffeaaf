import type { z } from 'zod'
import type { FieldProblem } from '../i18n/field-problems.js'
import type { Language, LocalizedText } from '../i18n/text.js'

/** What an error code means: its status, its texts, and the schema of the details in the reply. */
export interface ErrorDefinition {
  readonly status: number
  readonly text: LocalizedText
  readonly details?: z.ZodObject
  /** Says in place of the text what that cannot say of the details; undefined where the text says it all. */
  tell?(details: object, language: Language): string | undefined
}

export type ErrorTable = Readonly<Record<string, ErrorDefinition>>

/** A feature's table of errors, kept literal so that `AppError` knows every code and the type of its details. */
export const defineErrors = <const Table extends ErrorTable>(table: Table): Table => table

type DetailsOf<Definition> = Definition extends { details: infer Schema extends z.ZodObject }
  ? z.input<Schema>
  : undefined

/** code → type of its details; what a feature adds to `ErrorCodes`. */
export type CodesOf<Table extends ErrorTable> = { readonly [Code in keyof Table]: DetailsOf<Table[Code]> }

/** Every error code there is. Each feature's `x.errors.ts` adds its own by declaration merging. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the features
export interface ErrorCodes {}

export type ErrorCode = keyof ErrorCodes

/** Details all of whose fields may be absent may be left out. */
type DetailsArgs<Code extends ErrorCode> = ErrorCodes[Code] extends undefined
  ? [details?: undefined, options?: ErrorOptions]
  : object extends ErrorCodes[Code]
    ? [details?: ErrorCodes[Code], options?: ErrorOptions]
    : [details: ErrorCodes[Code], options?: ErrorOptions]

/** A failure that the caller sees. Status and texts are in the error table of the feature that owns the code. */
export class AppError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code
  readonly details: ErrorCodes[Code] | undefined

  constructor(code: Code, ...[details, options]: DetailsArgs<Code>) {
    super(code, options)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}

export const isAppError = <Code extends ErrorCode>(error: unknown, code: Code): error is AppError<Code> =>
  error instanceof AppError && error.code === code

/** A problem and its place, as VALIDATION_FAILED lists them. */
export const problemAt = (path: string, { code, params, ...message }: FieldProblem) => ({
  path,
  code,
  message,
  params,
})

/** An invalid field that only a service can detect: answered like any other invalid field. */
export const invalidField = (path: string, problem: FieldProblem): AppError =>
  new AppError('VALIDATION_FAILED', { errors: [problemAt(path, problem)] })
