import type { Language } from '../i18n/text.js'
import { translate } from '../i18n/text.js'
import { AppError, type ErrorCode, type ErrorDefinition, type ErrorTable, isAppError } from './app-error.js'
import { kernelErrors } from './kernel.errors.js'

export interface ErrorReply {
  readonly status: number
  readonly body: { readonly message: string; readonly code: ErrorCode; readonly requestId: string }
}

const isOurs = (error: unknown): error is AppError => error instanceof AppError

const inLanguage = ({ details }: AppError<'VALIDATION_FAILED'>, language: Language) => ({
  errors: details?.errors.map(({ path, message }) => ({
    path,
    message: typeof message === 'string' ? message : message[language],
  })),
})

/** Every error code of the composed application, and the one place where an error becomes a reply. */
export class ErrorRegistry {
  readonly #definitions = new Map<string, ErrorDefinition>(Object.entries(kernelErrors))

  /** Throws when two features claim one code. */
  constructor(tables: readonly ErrorTable[]) {
    for (const [code, definition] of tables.flatMap((table) => Object.entries(table))) {
      if (this.#definitions.has(code)) throw new Error(`error code ${code} is defined twice`)
      this.#definitions.set(code, definition)
    }
  }

  get codes(): readonly string[] {
    return [...this.#definitions.keys()].sort()
  }

  definition(code: string): ErrorDefinition {
    const definition = this.#definitions.get(code)
    if (!definition) throw new Error(`error code ${code} is not in any table`)
    return definition
  }

  /** The reply to an error for one caller. Anything but an AppError is a 500 that does not reveal its cause. */
  reply(error: unknown, caller: { language: Language; requestId: string }): ErrorReply {
    const known = isOurs(error) && this.#definitions.has(error.code) ? error : new AppError('INTERNAL_ERROR')
    const { status, text } = this.definition(known.code)
    const message = translate(text, caller.language)
    const details = isAppError(known, 'VALIDATION_FAILED')
      ? inLanguage(known, caller.language)
      : known.details
    return { status, body: { message, code: known.code, requestId: caller.requestId, ...details } }
  }
}
