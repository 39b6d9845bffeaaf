import type { ErrorRegistry } from '../errors/registry.js'
import { connectionClosed } from '../realtime/connection-closed.js'
import type { ServerEvent } from '../realtime/server-event.js'
import type { SocketMessage, SocketMessageGroup } from '../realtime/socket-message.js'
import { CONNECTION_ERRORS, MESSAGE_ERRORS, ownErrors, toldErrors } from './errors.js'
import { INTRODUCTION, TOKEN } from './introduction.js'
import { ackOf, CONNECT_ERROR, eventMessage, REFUSED, refusals, sentMessages } from './messages.js'
import { type Json, SocketSchemas } from './schemas.js'

const CHANNEL = { $ref: '#/channels/socket' }

const messageRef = (name: string): Json => ({ $ref: `${CHANNEL.$ref}/messages/${name}` })

const accessText = ({ access }: SocketMessage): string =>
  access === 'signed-in' ? 'Anyone signed in.' : `Only: ${access.join(', ')}.`

const receive = (name: string, spec: SocketMessage, errors: ErrorRegistry): Json => ({
  action: 'receive',
  channel: CHANNEL,
  title: name,
  summary: spec.summary,
  description: `${spec.description}\n\n${accessText(spec)}`,
  messages: [messageRef(name)],
  reply: { channel: CHANNEL, messages: [messageRef(ackOf(name)), messageRef(REFUSED)] },
  'x-errors': toldErrors(ownErrors(spec), errors),
})

const send = ({ name, description }: Pick<ServerEvent, 'name' | 'description'>): Json => ({
  action: 'send',
  channel: CHANNEL,
  title: name,
  description,
  messages: [messageRef(name)],
})

/** `publicUrl` is where clients reach the server. */
const serversAt = (publicUrl: string): Json => ({
  socket: {
    host: '{host}',
    pathname: '/socket.io',
    protocol: 'socket.io',
    protocolVersion: '4',
    description: 'The server of the REST API, over WebSocket or polling.',
    variables: { host: { default: new URL(publicUrl).host, description: 'Where the API is served' } },
    security: [{ $ref: '#/components/securitySchemes/bearer' }],
  },
})

const byName = (items: readonly Json[]): Json =>
  Object.fromEntries(items.map((item) => [String(item.name), item]))

/**
 * The AsyncAPI 3.0 document of the sockets, made of the same objects that the server runs on. As in every such document the
 * server is who acts: it receives and acknowledges what clients send, and sends its events.
 */
export const asyncApiDocument = (parts: {
  readonly sockets: readonly SocketMessageGroup[]
  readonly errors: ErrorRegistry
  readonly version: string
  readonly publicUrl: string
}): Json => {
  const { errors } = parts
  const schemas = new SocketSchemas()
  const sent = parts.sockets.flatMap((group) => Object.entries(group.messages))
  const events = [...parts.sockets.flatMap((group) => group.events), connectionClosed]
  const codes = new Set([...MESSAGE_ERRORS, ...sent.flatMap(([, spec]) => ownErrors(spec))])
  const messages = byName([
    ...sent.flatMap(([name, spec]) => sentMessages(name, spec, schemas)),
    ...events.map((event) => eventMessage(event, schemas)),
    ...refusals([...codes].sort(), { errors, schemas }),
  ])
  const connectError = {
    name: CONNECT_ERROR,
    description: 'Instead of a connection. After `TOKEN_EXPIRED`, refresh the token and connect again.',
  }
  return {
    asyncapi: '3.0.0',
    info: { title: 'Craftworks sockets', version: parts.version, description: INTRODUCTION },
    defaultContentType: 'application/json',
    servers: serversAt(parts.publicUrl),
    channels: {
      socket: {
        address: '/',
        title: 'The socket of one device',
        description: 'The default namespace of Socket.IO. Names of messages are names of its events.',
        servers: [{ $ref: '#/servers/socket' }],
        messages: Object.fromEntries(
          Object.keys(messages).map((name) => [name, { $ref: `#/components/messages/${name}` }]),
        ),
      },
    },
    operations: {
      ...Object.fromEntries(sent.map(([name, spec]) => [name, receive(name, spec, errors)])),
      ...Object.fromEntries(events.map((event) => [event.name, send(event)])),
      [CONNECT_ERROR]: { ...send(connectError), 'x-errors': toldErrors(CONNECTION_ERRORS, errors) },
    },
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: TOKEN },
      },
      messages,
      schemas: schemas.components,
    },
    'x-errors': toldErrors(MESSAGE_ERRORS, errors),
  }
}
