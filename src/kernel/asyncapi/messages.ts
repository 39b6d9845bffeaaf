import type { ErrorRegistry } from '../errors/registry.js'
import type { ServerEvent } from '../realtime/server-event.js'
import type { SocketMessage } from '../realtime/socket-message.js'
import { CONNECTION_ERRORS, errorExample, errorSchema } from './errors.js'
import type { Json, SocketSchemas } from './schemas.js'

/** The name of the one refusal that every message shares, and of what a client hears instead of a connection. */
export const REFUSED = 'refused'
export const CONNECT_ERROR = 'connect_error'

export const ackOf = (message: string): string => `${message}.ack`

interface Described {
  readonly name: string
  readonly summary: string
  readonly payload: Json
  readonly example: unknown
}

const described = ({ name, summary, payload, example }: Described): Json => ({
  name,
  title: name,
  summary,
  payload,
  examples: [{ name: 'example', payload: example }],
})

/** `ok` and what the acknowledgement of this message has beside it. */
const acknowledged = (ack: Json): Json => ({
  ...ack,
  required: ['ok', ...((ack.required as string[] | undefined) ?? [])],
  properties: { ok: { const: true }, ...(ack.properties as Json) },
})

/** What a client sends, and how that is acknowledged. */
export const sentMessages = (name: string, spec: SocketMessage, schemas: SocketSchemas): Json[] => [
  described({
    name,
    summary: spec.summary,
    payload: schemas.of(spec.body, 'input'),
    example: spec.example.body,
  }),
  described({
    name: ackOf(name),
    summary: `Answers \`${name}\``,
    payload: acknowledged(schemas.inPlace(spec.ack, 'output')),
    example: { ok: true, ...(spec.example.ack as object) },
  }),
]

export const eventMessage = (event: ServerEvent, schemas: SocketSchemas): Json =>
  described({
    name: event.name,
    summary: event.description,
    payload: schemas.of(event.payload, 'output'),
    example: event.example,
  })

/** `codes`: all that a message may be refused with. */
export const refusals = (
  codes: readonly string[],
  parts: { readonly errors: ErrorRegistry; readonly schemas: SocketSchemas },
): Json[] => {
  const { required, properties } = errorSchema(codes, parts)
  return [
    described({
      name: REFUSED,
      summary: 'Answers any message that is refused',
      payload: {
        type: 'object',
        required: ['ok', ...required],
        properties: { ok: { const: false }, ...properties },
      },
      example: { ok: false, ...errorExample('VALIDATION_FAILED', parts.errors) },
    }),
    described({
      name: CONNECT_ERROR,
      summary:
        'The connection is refused: what a client finds in `data` of its `connect_error`, whose `message` is the code',
      payload: { type: 'object', ...errorSchema(CONNECTION_ERRORS, parts) },
      example: errorExample('TOKEN_EXPIRED', parts.errors),
    }),
  ]
}
