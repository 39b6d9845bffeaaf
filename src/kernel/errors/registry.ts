import { problemText } from '../i18n/field-problems.js'
import type { Language } from '../i18n/text.js'
import { type TextParams, translate } from '../i18n/text.js'
import { AppError, type ErrorCode, type ErrorDefinition, type ErrorTable, isAppError } from './app-error.js'
import { kernelErrors } from './kernel.errors.js'
import { tellLimitReached } from './limit-reached.js'

export interface ErrorReply {
  readonly status: number
  readonly body: {
    readonly message: string
    readonly code: ErrorCode
    readonly requestId: string
    readonly details?: object
  }
}

const isOurs = (error: unknown): error is AppError => error instanceof AppError

const inLanguage = ({ details }: AppError<'VALIDATION_FAILED'>, language: Language) => ({
  errors: details?.errors.map(({ path, code, message, params }) => ({
    path,
    code,
    message: typeof message === 'string' ? message : problemText(message, params ?? {}, language),
    ...(params && { params }),
  })),
})

const isWord = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number'

const CHOICES: Readonly<Record<Language, Intl.ListFormat>> = {
  en: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
  ar: new Intl.ListFormat('ar', { type: 'disjunction' }),
}

/** What the words of an error may name: those of its `details` that can be said, a list as a choice. */
const wordsOf = (shown: object | undefined, language: Language): TextParams => {
  const { details = {} } = (shown ?? {}) as { details?: object }
  const said = Object.entries(details).map(([name, value]: [string, unknown]) => {
    const text =
      Array.isArray(value) && value.every(isWord) ? CHOICES[language].format(value.map(String)) : value
    return [name, text] as const
  })
  return Object.fromEntries(said.filter((entry): entry is [string, string | number] => isWord(entry[1])))
}

/** What an error says, with what its details name. */
export const messageOf = (definition: ErrorDefinition, language: Language, shown?: object): string =>
  (shown && definition.tell?.(shown, language)) ??
  translate(definition.text, language, wordsOf(shown, language))

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
    const { status } = this.definition(known.code)
    const { message, details } = this.#told(known, caller.language)
    return { status, body: { message, code: known.code, requestId: caller.requestId, ...details } }
  }

  #told(error: AppError, language: Language): { message: string; details?: object | undefined } {
    if (isAppError(error, 'RATE_LIMITED') && error.details) {
      return tellLimitReached(error.details.details, language)
    }
    const message = messageOf(this.definition(error.code), language, error.details)
    if (isAppError(error, 'VALIDATION_FAILED')) return { message, details: inLanguage(error, language) }
    return { message, details: error.details }
  }
}
