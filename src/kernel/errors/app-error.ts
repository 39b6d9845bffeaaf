import type { z } from 'zod'
import type { LocalizedText } from '../i18n/text.js'

/** What stands behind an error code: its status, its words, and the shape of the details the reply carries. */
export interface ErrorDefinition {
  readonly status: number
  readonly text: LocalizedText
  readonly details?: z.ZodObject
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

type DetailsArgs<Code extends ErrorCode> = ErrorCodes[Code] extends undefined
  ? [details?: undefined, options?: ErrorOptions]
  : [details: ErrorCodes[Code], options?: ErrorOptions]

/** A failure the caller is told about. Status and words stand in the table of the feature that owns the code. */
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

/** The failure of a field whose value only a service can judge: answered like any other bad field. */
export const invalidField = (path: string, message: LocalizedText): AppError =>
  new AppError('VALIDATION_FAILED', { errors: [{ path, message }] })
