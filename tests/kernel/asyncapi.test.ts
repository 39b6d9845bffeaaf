import { readFile } from 'node:fs/promises'
import { schemasWithoutId } from '@asyncapi/specs'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { catalogue, socketDocument } from '#app/api.js'
import { connectionClosed } from '#kernel/realtime/connection-closed.js'

interface Message {
  readonly payload: object
  readonly examples: { payload: unknown }[]
}
interface Operation {
  readonly action: string
  readonly messages: { $ref: string }[]
  readonly reply?: { messages: { $ref: string }[] }
  readonly 'x-errors'?: { code: string; message: string }[]
}
interface Document {
  readonly asyncapi: '3.0.0'
  readonly operations: Record<string, Operation>
  readonly components: { messages: Record<string, Message>; schemas: Record<string, object> }
  readonly servers: { socket: { security: { $ref: string }[] } }
}

/** As a client reads it. */
const document = JSON.parse(JSON.stringify(socketDocument())) as Document
const { operations, components } = document
const sent = catalogue.sockets.flatMap(({ messages }) => Object.entries(messages))
const events = [...catalogue.sockets.flatMap((group) => group.events), connectionClosed]

const ajv = new Ajv({ strict: false, allErrors: true, formats: { line: true, paragraph: true } })
formats.default(ajv)

/** A reference within the document. */
const resolve = (reference: string): unknown =>
  reference
    .replace('#/', '')
    .split('/')
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document)

describe('the document of the sockets', () => {
  it('is AsyncAPI 3 by the official schema', () => {
    const isValid = ajv.compile(schemasWithoutId[document.asyncapi] as Record<string, unknown>)
    expect(isValid(document), JSON.stringify(isValid.errors)).toBe(true)
    expect(isValid({ ...document, channels: { socket: { address: 1 } } })).toBe(false)
  })

  it('is the one that is committed (npm run openapi)', async () => {
    expect(JSON.parse(await readFile('docs/asyncapi.json', 'utf8'))).toEqual(document)
  })

  it('resolves every reference within itself', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, target]) => target!,
    )
    expect(references.length).toBeGreaterThan(20)
    for (const reference of new Set(references)) expect(resolve(reference), reference).toBeTypeOf('object')
  })

  it('has what clients send as received, and what the server tells as sent', () => {
    const names = (action: string) =>
      Object.entries(operations).flatMap(([name, operation]) => (operation.action === action ? [name] : []))
    expect(names('receive')).toEqual(sent.map(([name]) => name))
    expect(names('send').sort()).toEqual(['connect_error', ...events.map(({ name }) => name)].sort())
    expect(sent.length).toBeGreaterThan(4)
  })

  it('tells of each message its acknowledgement, its refusal, its errors and how to sign in', () => {
    for (const [name, spec] of sent) {
      const operation = operations[name]!
      const replies = operation.reply!.messages.map(({ $ref }) => $ref.split('/').at(-1))
      expect(replies).toEqual([`${name}.ack`, 'refused'])
      const codes = operation['x-errors']!.map(({ code }) => code)
      expect(codes).toEqual(expect.arrayContaining([...spec.errors]))
      expect(codes.includes('FORBIDDEN')).toBe(spec.access !== 'signed-in')
    }
    expect(resolve(document.servers.socket.security[0]!.$ref)).toMatchObject({ scheme: 'bearer' })
  })

  it.each(Object.entries(components.messages))(
    'has an example of %s that fits its schema',
    (_name, message) => {
      const schema = { ...message.payload, components }
      const isValid = ajv.compile(schema)
      expect(isValid(message.examples[0]!.payload), JSON.stringify(isValid.errors)).toBe(true)
    },
  )

  it('lets replies grow, and is strict with what is sent', () => {
    const isStrict = (name: string) => 'additionalProperties' in components.messages[name]!.payload
    expect(isStrict('send_message')).toBe(true)
    expect(isStrict('send_message.ack')).toBe(false)
    expect(JSON.stringify(components.schemas)).not.toContain('"additionalProperties":false')
  })

  it('has no pattern that other languages do not know', () => {
    const patterns = [...JSON.stringify(document).matchAll(/"pattern":"([^"]*)"/g)].map(
      ([, pattern]) => pattern!,
    )
    expect(patterns.length).toBeGreaterThan(0)
    for (const pattern of patterns) expect(pattern).not.toMatch(/\\p|\(\?[^:]/i)
  })
})
