import { z } from 'zod'
import type { ErrorDefinition } from '../errors/app-error.js'
import { LimitReached, tellLimitReached } from '../errors/limit-reached.js'
import { type ErrorRegistry, messageOf } from '../errors/registry.js'
import type { Endpoint } from '../http/endpoint.js'
import { errorsOf } from './endpoint-errors.js'
import { headersOf } from './headers.js'
import type { Json, Schemas } from './schemas.js'

const EXAMPLE_REQUEST_ID = '4f5a3b0e-6a0f-4c0e-9d3a-2f9f4f1c7a10'

/** What `details` may hold, with the codes that come with it. */
const detailsSchemas = (errors: ErrorRegistry, schemas: Schemas): Json[] => {
  return errors.codes.flatMap((code) => {
    const details: unknown = errors.definition(code).details?.shape.details
    return details instanceof z.ZodObject ? [{ title: code, ...schemas.of(details, 'output') }] : []
  })
}

/** The form of every error. */
export const errorSchema = (errors: ErrorRegistry, schemas: Schemas): Json => ({
  type: 'object',
  description: 'Every error has this form; some have more fields, described with their code.',
  required: ['message', 'code', 'requestId'],
  additionalProperties: true,
  properties: {
    message: { type: 'string', description: 'For users, in the language of Accept-Language' },
    code: { type: 'string', enum: errors.codes, description: 'Stable, for programs' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      description: 'With VALIDATION_FAILED: every invalid field',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
    details: { description: 'What the code has to say more', anyOf: detailsSchemas(errors, schemas) },
  },
})

/** The details that an error carries, as its table shows them; of a refusal by role those of the endpoint. */
const exampleDetails = (code: string, { details }: ErrorDefinition, { access }: Endpoint): Json => {
  const ofRole = code === 'FORBIDDEN' && typeof access === 'object'
  return ofRole
    ? { details: { roles: access } }
    : ((details?.meta()?.examples as Json[] | undefined)?.[0] ?? {})
}

/** The message of an error and the details that it carries. */
const exampleOf = (code: string, definition: ErrorDefinition, spec: Endpoint): Json => {
  const example = exampleDetails(code, definition, spec)
  const reached = LimitReached.safeParse(example.details)
  const { message } = reached.success
    ? tellLimitReached(reached.data, 'en')
    : { message: messageOf(definition, 'en', example) }
  return { message, ...example }
}

/** The answers of an endpoint that say what went wrong, by status. */
export const errorReplies = (spec: Endpoint, errors: ErrorRegistry): Json => {
  const byStatus = new Map<number, [string, ErrorDefinition][]>()
  for (const code of errorsOf(spec)) {
    const definition = errors.definition(code)
    byStatus.set(definition.status, [...(byStatus.get(definition.status) ?? []), [code, definition]])
  }
  const replies: Json = {}
  for (const [status, definitions] of [...byStatus].sort(([a], [b]) => a - b)) {
    replies[String(status)] = {
      description: definitions
        .map(([code, definition]) => `\`${code}\`: ${String(exampleOf(code, definition, spec).message)}.`)
        .join('\n\n'),
      headers: headersOf(status, spec),
      content: {
        'application/json': {
          schema: { $ref: '#/components/schemas/Error' },
          examples: Object.fromEntries(
            definitions.map(([code, definition]) => [
              code,
              {
                value: {
                  code,
                  requestId: EXAMPLE_REQUEST_ID,
                  ...exampleOf(code, definition, spec),
                },
              },
            ]),
          ),
        },
      },
    }
  }
  return replies
}
