import type { z } from 'zod'
import type { LocalizedText } from '../i18n/text.js'

/** What an error code means: its status, its texts, and the schema of the details in the reply. */
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

/** An invalid field that only a service can detect: answered like any other invalid field. */
export const invalidField = (path: string, message: LocalizedText): AppError =>
  new AppError('VALIDATION_FAILED', { errors: [{ path, message }] })
