import type { z } from 'zod'
import { AppError } from '../errors/app-error.js'
import type { Language } from '../i18n/text.js'
import { validate } from '../i18n/validation.js'
import type { SocketMessage } from './socket-message.js'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The body of a message, its fields by their own names. Throws VALIDATION_FAILED with the names the client used. */
export const readBody = (
  { body, aliases = {} }: Pick<SocketMessage, 'body' | 'aliases'>,
  sent: unknown,
  language: Language,
): z.output<SocketMessage['body']> => {
  const used = new Map<string, string>()
  const named = (alias: string): string => {
    const name = Object.hasOwn(aliases, alias) ? aliases[alias] : undefined
    if (name === undefined || !isObject(sent) || Object.hasOwn(sent, name)) return alias
    used.set(name, alias)
    return name
  }
  const fields = isObject(sent)
    ? Object.fromEntries(Object.entries(sent).map(([name, value]) => [named(name), value]))
    : sent
  const checked = validate(body, fields, language)
  if (!('problems' in checked)) return checked.value
  const errors = checked.problems.map(({ path, ...problem }) => ({
    ...problem,
    path: used.get(path) ?? path,
  }))
  throw new AppError('VALIDATION_FAILED', { errors })
}
