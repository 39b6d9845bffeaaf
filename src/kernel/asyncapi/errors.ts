import { z } from 'zod'
import { kernelErrors } from '../errors/kernel.errors.js'
import { type ErrorRegistry, messageOf } from '../errors/registry.js'
import type { SocketMessage } from '../realtime/socket-message.js'
import type { Json, SocketSchemas } from './schemas.js'

/** What a connection can be refused with. */
export const CONNECTION_ERRORS = [
  'UNAUTHORIZED',
  'TOKEN_EXPIRED',
  'ACCOUNT_BANNED',
  'RATE_LIMITED',
  'TOO_MANY_CONNECTIONS',
  'SERVICE_UNAVAILABLE',
  'INTERNAL_ERROR',
] as const

/** What any message can be refused with, beside the errors that it lists. */
export const MESSAGE_ERRORS = [
  'VALIDATION_FAILED',
  'UNAUTHORIZED',
  'ACCOUNT_BANNED',
  'RATE_LIMITED',
  'TOO_MANY_AT_ONCE',
  'UNKNOWN_MESSAGE',
  'SERVICE_UNAVAILABLE',
  'INTERNAL_ERROR',
] as const

const EXAMPLE_REQUEST_ID = '4f5a3b0e-6a0f-4c0e-9d3a-2f9f4f1c7a10'

/** Those of one message alone; where it names roles, the role is one more reason. */
export const ownErrors = ({ access, errors }: SocketMessage): string[] => [
  ...new Set([...(access === 'signed-in' ? [] : ['FORBIDDEN']), ...errors]),
]

/** An error as a client hears it, in English. */
export const errorExample = (code: string, errors: ErrorRegistry): Json => {
  const definition = errors.definition(code)
  const [details] = (definition.details?.meta()?.examples as Json[] | undefined) ?? []
  return { code, message: messageOf(definition, 'en', details), requestId: EXAMPLE_REQUEST_ID, ...details }
}

/** The codes with what they say. */
export const toldErrors = (codes: readonly string[], errors: ErrorRegistry): Json[] =>
  codes.map((code) => ({ code, message: errorExample(code, errors).message }))

/** A service gives the message of a field in both languages; the caller hears the one of theirs. */
const fieldProblems = (schemas: SocketSchemas): Json => {
  const { items } = schemas.of(kernelErrors.VALIDATION_FAILED.details.shape.errors, 'output')
  const { properties, ...field } = items as Json & { properties: Json }
  return {
    type: 'array',
    description: 'With `VALIDATION_FAILED`: every invalid field',
    items: { ...field, properties: { ...properties, message: { type: 'string' } } },
  }
}

/** What errors of these codes have beside the fields of every error. */
const moreFields = (codes: readonly string[], errors: ErrorRegistry): z.ZodRawShape => {
  const fields = codes.flatMap((code) => Object.entries(errors.definition(code).details?.shape ?? {}))
  return Object.fromEntries(fields.filter(([name]) => name !== 'details' && name !== 'errors'))
}

/** The body of an error with one of the codes. */
export const errorSchema = (
  codes: readonly string[],
  { errors, schemas }: { readonly errors: ErrorRegistry; readonly schemas: SocketSchemas },
): { required: string[]; properties: Json } => ({
  required: ['code', 'message', 'requestId'],
  properties: {
    code: { type: 'string', enum: codes, description: 'Stable, for programs; new ones may come' },
    message: { type: 'string', description: 'For users, in the language of the socket' },
    requestId: { type: 'string', description: 'For support and logs' },
    ...(codes.includes('VALIDATION_FAILED') && { errors: fieldProblems(schemas) }),
    details: { type: 'object', description: 'What the code has to say more, as REST returns it' },
    ...(schemas.of(z.object(moreFields(codes, errors)), 'output').properties as Json),
  },
})
