import { z } from 'zod'
import { connectionClosed } from './connection-closed.js'
import type { ServerEvent } from './server-event.js'
import type { SocketMessage, SocketMessageGroup } from './socket-message.js'

const block = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): object => {
  const { $schema: _dialect, ...shape } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return shape
}

const accessOf = ({ access }: SocketMessage): string =>
  access === 'signed-in' ? 'Anyone signed in.' : `Only: ${access.join(', ')}.`

const messageText = ([name, spec]: [string, SocketMessage]): string =>
  [
    `### → \`${name}\``,
    `${spec.summary}. ${spec.description} ${accessOf(spec)}`,
    ...(spec.errors.length > 0
      ? [`Refused with: ${spec.errors.map((code) => `\`${code}\``).join(', ')}.`]
      : []),
    'Example and schema of what is sent:',
    block(spec.example.body),
    block(schemaOf(spec.body, 'input')),
    'Acknowledged with:',
    block({ ok: true, ...(spec.example.ack as object) }),
  ].join('\n\n')

const eventText = ({ name, description, payload, example }: ServerEvent): string =>
  [`### ← \`${name}\``, description, block(example), block(schemaOf(payload, 'output'))].join('\n\n')

const INTRODUCTION = `Socket.IO 4 at \`/socket.io\`. The access token goes into the handshake: \`io(url, { auth: { token, language } })\`, or, for clients that can only set headers, into \`Authorization: Bearer …\`; \`language\` is \`en\` or \`ar\`. The token is sent once, in the first packet; a client that sends anything before it is admitted is cut off. A refused connection is a \`connect_error\` whose \`message\` is the error's code and whose \`data\` is the error body that REST returns: after \`TOKEN_EXPIRED\`, refresh and connect again.

Every message is acknowledged with \`{ ok: true, … }\` or \`{ ok: false, code, message, requestId, errors? }\`, with the same codes as REST; besides those listed, any message can be refused with \`VALIDATION_FAILED\`, \`UNAUTHORIZED\`, \`ACCOUNT_BANNED\`, \`RATE_LIMITED\`, \`UNKNOWN_MESSAGE\`, \`SERVICE_UNAVAILABLE\` or \`INTERNAL_ERROR\`. Messages of one socket are processed in order. A message can have at most 100,000 bytes.

Whatever the server sends is a hint: it may get lost, and all of it can be fetched by REST. Nothing is sent again after a disconnect: after every connect, fetch what is new (messages by \`GET /chat/:id/messages?after=\`, notifications by \`GET /notifications\`) and drop what you have already, by its \`id\` or \`seq\`. What a message causes is not sent to the socket that it came by, which has the acknowledgement; the other devices of its user hear it. A socket lives as long as its session: it is closed within two seconds when that is revoked or its user is banned.`

/** The socket messages and events for the API reference, in Markdown. */
export const realtimeReference = (groups: readonly SocketMessageGroup[]): string =>
  [
    INTRODUCTION,
    '## What a client sends',
    ...groups.flatMap(({ messages }) => Object.entries(messages).map(messageText)),
    '## What the server sends',
    ...[...groups.flatMap(({ events }) => events), connectionClosed].map(eventText),
  ].join('\n\n')
