import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { apiDocument, catalogue } from '#app/api.js'
import type { Endpoint } from '#kernel/http/endpoint.js'
import { errorsOf } from '#kernel/openapi/endpoint-errors.js'

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly security: unknown[]
  readonly parameters: { name?: string; in?: string; required?: boolean; $ref?: string }[]
  readonly requestBody?: { content: Record<string, { example?: unknown }> }
  readonly responses: Record<string, Reply | { $ref: string }>
  readonly 'x-error-codes': string[]
}
interface Reply {
  readonly content: Record<string, { schema: object; example?: unknown; examples?: object }>
}
interface Document {
  readonly openapi: string
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: {
    schemas: Record<string, object>
    responses: Record<string, Reply>
    parameters: Record<string, Operation['parameters'][number]>
  }
}

/** As a client reads it. */
const document = JSON.parse(JSON.stringify(apiDocument())) as Document
const operations = Object.entries(document.paths).flatMap(([path, byMethod]) =>
  Object.entries(byMethod).map(([method, operation]) => ({ path, method, operation })),
)
const endpoints: [string, Endpoint][] = catalogue.groups.flatMap(({ name, endpoints: table }) =>
  Object.entries(table).map(([key, spec]): [string, Endpoint] => [`${name}.${key}`, spec]),
)
const byId = new Map(operations.map((one) => [one.operation.operationId, one]))

const responseOf = (response: Reply | { $ref: string }): Reply =>
  '$ref' in response ? document.components.responses[response.$ref.split('/').at(-1)!]! : response

describe('the API document', () => {
  it('has every endpoint once, under an id of its own', () => {
    expect(document.openapi).toMatch(/^3\.1\./)
    expect(endpoints.length).toBeGreaterThan(10)
    expect(operations.map(({ operation }) => operation.operationId).sort()).toEqual(
      endpoints.map(([id]) => id).sort(),
    )
    expect(byId.size).toBe(endpoints.length)
  })

  it('resolves every reference within itself', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, target]) => target!,
    )
    expect(references.length).toBeGreaterThan(0)
    for (const reference of new Set(references)) {
      const found = reference
        .replace('#/', '')
        .split('/')
        .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document)
      expect(found, reference).toBeTypeOf('object')
    }
  })

  it('is the one that is committed (npm run openapi)', async () => {
    expect(JSON.parse(await readFile('docs/openapi.json', 'utf8'))).toEqual(document)
  })
})

describe.each(endpoints)('%s', (id, spec) => {
  const { path, method, operation } = byId.get(id)!
  const responses = Object.values(operation.responses).map(responseOf)

  it('is described', () => {
    expect(operation.summary).toMatch(/^[A-Z].*[^.]$/)
    expect(operation.description).toMatch(/^[A-Z`][^]*\.$/)
    expect(method).toBe(spec.method)
    expect(operation.security).toEqual(spec.access === 'public' ? [] : [{ bearer: [] }])
  })

  it('has its parameters, and a key where it takes one', () => {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const named = (place: string) =>
      operation.parameters
        .map((one) => document.components.parameters[one.$ref?.split('/').at(-1) ?? ''] ?? one)
        .filter((one) => one.in === place)
    expect(
      named('path')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(inPath.sort())
    expect(named('path').every(({ required }) => required)).toBe(true)
    const key = named('header').find(({ name }) => name === 'Idempotency-Key')
    expect(key?.required).toBe(spec.idempotent ? spec.idempotent === 'required' : undefined)
  })

  it('has an example of its body and of its reply, which fit their schemas', () => {
    expect(spec.reply.body.safeParse(spec.example.reply).error).toBeUndefined()
    const shown = responseOf(operation.responses[String(spec.reply.status)]!).content['application/json']
    expect(shown?.example).toEqual(JSON.parse(JSON.stringify(spec.example.reply)))
    expect(spec.body !== undefined).toBe(spec.example.body !== undefined)
    if (!spec.body) return
    expect(spec.body.safeParse(spec.example.body).error).toBeUndefined()
    expect(operation.requestBody?.content['application/json']?.example).toEqual(spec.example.body)
  })

  it('lists only errors that exist, each with an example', () => {
    const { codes } = catalogue.errors
    expect(codes).toEqual(expect.arrayContaining([...spec.errors]))
    expect(new Set(spec.errors).size).toBe(spec.errors.length)
    const shown = responses.flatMap(({ content }) => Object.keys(content['application/json']?.examples ?? {}))
    expect(shown.sort()).toEqual(errorsOf(spec).sort())
    expect(operation['x-error-codes'].sort()).toEqual(shown)
  })
})
