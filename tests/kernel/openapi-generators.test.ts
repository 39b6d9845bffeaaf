import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { apiDocument, catalogue } from '#app/api.js'
import { storedNameOf } from '#kernel/http/endpoint.js'
import { schemaNames } from './openapi.names.js'

/** What generators of clients trip over, or make code of that nobody likes to read. */

type Node = Readonly<Record<string, unknown>>

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required: boolean
  readonly schema: Node & { readonly type?: string; readonly minimum?: number; readonly maximum?: number }
  readonly example?: string | number | boolean | readonly string[]
}
interface Content {
  readonly schema: Node
  readonly example?: unknown
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>
  readonly encoding?: Readonly<Record<string, { readonly contentType: string }>>
}
interface Reply {
  readonly headers?: Node
  readonly content: Readonly<Record<string, Content>>
}
interface Operation {
  readonly operationId: string
  readonly parameters: readonly (Parameter | { readonly $ref: string })[]
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> }
  readonly responses: Readonly<Record<string, Reply | { readonly $ref: string }>>
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, Node>>
    readonly responses: Readonly<Record<string, Reply>>
  }
  readonly servers: readonly { readonly url: string }[]
}

const document = JSON.parse(JSON.stringify(apiDocument())) as Document
const { schemas } = document.components
const operations = Object.values(document.paths).flatMap((path) => Object.values(path))
const operation = (id: string): Operation => operations.find(({ operationId }) => operationId === id)!
const nameOf = ($ref: unknown): string => String($ref).split('/').at(-1)!
const replyOf = (reply: Reply | { readonly $ref: string }): Reply =>
  '$ref' in reply ? document.components.responses[nameOf(reply.$ref)]! : reply
const endpoints = catalogue.groups.flatMap((group) =>
  Object.entries(group.endpoints).map(([name, spec]) => ({ id: `${group.name}.${name}`, spec })),
)

interface Place {
  readonly path: string
  readonly node: Node
}

/** Every schema in a part of the document, those within others too. */
const schemasIn = (node: unknown, path: string): Place[] => {
  if (node === null || typeof node !== 'object') return []
  const inner = Object.entries(node)
    .filter(([key]) => !['example', 'examples', 'default'].includes(key))
    .flatMap(([key, value]) => schemasIn(value, `${path}/${key}`))
  return Array.isArray(node) ? inner : [{ path, node: node as Node }, ...inner]
}

const everywhere = schemasIn(document, '#')
const inline = everywhere.filter(({ path }) => !/^#\/components\/schemas\/[^/]+$/.test(path))

describe('the schemas', () => {
  it('have these names, which generated code is written against', () => {
    expect(Object.keys(schemas).sort()).toEqual(schemaNames)
  })

  it('are not called as languages call things of their own', () => {
    const taken =
      /^(?:Error|Object|Date|Map|Set|Array|String|Number|Boolean|Function|Promise|Symbol|Response|Request|File|Blob|Type|Data|Exception|Result|Optional|Class)$/
    expect(
      Object.keys(schemas).filter((name) => taken.test(name) || !/^[A-Z][A-Za-z0-9]*$/.test(name)),
    ).toEqual([])
  })

  it('have a name wherever there is something to choose from', () => {
    const choices = inline.filter(({ node }) => Array.isArray(node.enum) && node.enum.length > 1)
    expect(choices.map(({ path }) => path)).toEqual([])
  })

  it('have a name wherever there are fields, but for what an error adds to the form of all errors', () => {
    const objects = inline.filter(({ node }) => node.type === 'object' && node.properties !== undefined)
    const unnamed = objects.filter(({ path }) => !/^#\/components\/schemas\/\w+Error\/allOf\/1$/.test(path))
    expect(unnamed.map(({ path }) => path)).toEqual([])
  })

  it('are each there once', () => {
    const shapes = Object.entries(schemas).map(([name, { description: _words, ...shape }]) => ({
      name,
      shape: JSON.stringify(shape),
    }))
    const twins = shapes.filter(({ name, shape }) =>
      shapes.some((other) => other.name !== name && other.shape === shape),
    )
    expect(twins.map(({ name }) => name)).toEqual([])
  })

  it('have no pattern that Java, Python, Swift or Dart would not read', () => {
    const patterns = everywhere.flatMap(({ node }) =>
      typeof node.pattern === 'string' ? [node.pattern] : [],
    )
    expect(patterns).toContain('^[0-9a-fA-F]{24}$')
    expect(patterns.filter((pattern) => /\(\?(?!:)|\\[pPu]\{|[*+?}]\+/.test(pattern))).toEqual([])
  })

  it('are strict in what is sent, and open in what is answered', () => {
    const reached = (from: unknown, found = new Set<string>()): Set<string> => {
      for (const { node } of schemasIn(from, '')) {
        const name = nameOf(node.$ref)
        if (typeof node.$ref !== 'string' || !node.$ref.includes('/schemas/') || found.has(name)) continue
        found.add(name)
        reached(schemas[name], found)
      }
      return found
    }
    const closed = (names: Iterable<string>) =>
      [...names].filter((name) => schemas[name]!.additionalProperties === false)
    const objects = (names: Iterable<string>) => [...names].filter((name) => schemas[name]!.type === 'object')
    const sent = reached(operations.map(({ requestBody }) => requestBody))
    const answered = reached([operations.map(({ responses }) => responses), document.components.responses])
    expect(closed(sent)).toEqual(objects(sent))
    expect(objects(answered).length).toBeGreaterThan(50)
    expect(closed(answered)).toEqual([])
  })
})

describe('a parameter', () => {
  const parameters = endpoints.flatMap(({ id, spec }) =>
    operation(id).parameters.flatMap((parameter) =>
      '$ref' in parameter || parameter.in === 'header' ? [] : [{ id, spec, parameter }],
    ),
  )

  it('has an example that its endpoint takes as it is written', () => {
    expect(parameters.length).toBeGreaterThan(100)
    const refused = parameters.filter(({ spec, parameter: { name, in: place, example } }) => {
      if (example === undefined) return true
      const object = (place === 'path' ? spec.params : spec.query) as z.ZodObject
      const texts = Array.isArray(example) ? example.map(String) : String(example)
      return !object.shape[name]!.safeParse(texts).success
    })
    expect(refused.map(({ id, parameter }) => `${id} ${parameter.name}`)).toEqual([])
  })

  it('that is a number is an integer with its range and its default', () => {
    const find = (id: string, wanted: string) =>
      parameters.find(({ id: its, parameter }) => its === id && parameter.name === wanted)!.parameter
    expect(find('chat.list', 'page').schema).toEqual({
      type: 'integer',
      minimum: 1,
      maximum: 10_000,
      default: 1,
    })
    expect(find('chat.list', 'limit').schema).toEqual({
      type: 'integer',
      minimum: 1,
      maximum: 100,
      default: 10,
    })
    expect(find('jobs.list', 'radius').schema).toEqual({ type: 'integer', minimum: 1, maximum: 100_000 })
    expect(find('jobs.list', 'minBudget').schema).toMatchObject({ type: 'integer', minimum: 0 })
    const asText = parameters.filter(({ parameter: { schema } }) =>
      String(schema.pattern).includes('[0-9]{1,'),
    )
    expect(asText.map(({ parameter }) => parameter.name)).toEqual(['near'])
  })

  it('that is yes or no is a boolean, and one that may be repeated a list', () => {
    const ofJobs = Object.fromEntries(
      parameters.filter(({ id }) => id === 'jobs.list').map(({ parameter }) => [parameter.name, parameter]),
    )
    expect(ofJobs.invited!.schema).toEqual({ type: 'boolean' })
    expect(ofJobs.status).toMatchObject({
      style: 'form',
      explode: true,
      schema: { type: 'array', items: { $ref: '#/components/schemas/JobStatus' } },
    })
    expect(ofJobs.near!.example).toBe('31.2357,30.0444')
  })
})

describe('a form', () => {
  const form = (id: string): Content => operation(id).requestBody!.content['multipart/form-data']!
  const FILE = { type: 'string', format: 'binary', contentMediaType: 'application/octet-stream' }

  it('has a schema of its own wherever files are taken, its fields as the server reads them', () => {
    const withFiles = endpoints.filter(({ spec }) => spec.upload)
    expect(withFiles.length).toBeGreaterThan(6)
    for (const { id, spec } of withFiles) {
      const { schema, encoding } = form(id)
      const { properties } = schemas[nameOf(schema.$ref)] as { properties: Record<string, Node> }
      expect(nameOf(schema.$ref)).toMatch(/Form$/)
      expect(properties[spec.upload!.field]).toMatchObject(
        spec.upload!.maxFiles === 1 ? FILE : { type: 'array', items: FILE, maxItems: spec.upload!.maxFiles },
      )
      expect(encoding![spec.upload!.field]!.contentType).toBe(spec.upload!.types.join(', '))
      const nulls = schemasIn(properties, '').filter(({ node }) => [node.type].flat().includes('null'))
      expect(nulls).toEqual([])
    }
  })

  it('is the JSON body with its objects as JSON and its files as files', () => {
    const { schema, encoding } = form('jobs.post')
    const job = schemas.JobForm as { properties: Record<string, Node>; required: string[] }
    expect(schema).toEqual({ $ref: '#/components/schemas/JobForm' })
    expect(encoding!.location).toEqual({ contentType: 'application/json' })
    expect(job.required).toEqual(['title', 'description', 'category', 'location', 'paymentType'])
    expect(job.properties.budget).toMatchObject({ type: 'integer', minimum: 1 })
    expect(job.properties.location).toEqual({ $ref: '#/components/schemas/GeoPointInput' })
    expect(operation('jobs.post').requestBody!.content['application/json']!.schema).toEqual({
      $ref: '#/components/schemas/JobInput',
    })
    expect(schemas.UploadsCreateForm).toMatchObject({ required: ['file'] })
    const changes = schemas.ProfileChangesForm as { properties: Record<string, Node> }
    expect(changes.properties.bio).toMatchObject({
      type: 'string',
      description: 'Craftsmen only. Empty: none',
    })
  })
})

describe('an error', () => {
  const errorsOf = (id: string) =>
    Object.entries(operation(id).responses)
      .filter(([status]) => !status.startsWith('2'))
      .map(([status, reply]) => ({ status, reply, ...replyOf(reply).content['application/json']! }))

  it('has the open form of all errors, and the schema of its code tells what comes with it', () => {
    expect(schemas.ErrorReply).toMatchObject({
      required: ['message', 'code', 'requestId'],
      properties: { code: { 'x-extensible-enum': catalogue.errors.codes } },
    })
    expect((schemas.ErrorReply as { properties: { code: Node } }).properties.code.enum).toBeUndefined()
    const parts = (name: string) => (schemas[name] as { allOf: Node[] }).allOf[1]
    expect(parts('QuoteChangedError')).toMatchObject({
      required: ['code', 'price', 'details'],
      properties: {
        code: { enum: ['QUOTE_CHANGED'] },
        price: { type: 'integer' },
        details: { $ref: '#/components/schemas/QuoteChangedDetails' },
      },
    })
    expect(parts('AccountBannedError')).toMatchObject({
      properties: { blockReason: { type: 'string' }, blockedAt: { type: 'string', format: 'date-time' } },
    })
    expect(parts('ValidationFailedError')).toMatchObject({
      properties: { errors: { items: { $ref: '#/components/schemas/FieldProblem' } } },
    })
  })

  it('of any call of a kind is there once; an operation shows its own', () => {
    const shown = errorsOf('quotes.accept')
    expect(shown.map(({ status, reply }) => [status, '$ref' in reply])).toEqual([
      ['400', true],
      ['401', true],
      ['403', true],
      ['404', true],
      ['409', false],
      ['default', true],
    ])
    expect(Object.keys(shown[4]!.examples!)).toContain('QUOTE_CHANGED')
    expect(Object.keys(document.components.responses).length).toBeLessThan(25)
  })

  it('tells by its headers how to sign in and when to try again', () => {
    for (const { operationId, responses } of operations) {
      for (const [status, reply] of Object.entries(responses)) {
        const { headers = {}, content } = replyOf(reply)
        const codes = Object.keys(content['application/json']?.examples ?? {})
        if (status === '401') expect(headers, operationId).toHaveProperty('WWW-Authenticate')
        if (status === '429' || status === 'default' || codes.includes('REQUEST_IN_PROGRESS')) {
          expect(headers, operationId).toHaveProperty('Retry-After')
        }
      }
    }
  })
})

describe('an example', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
  ajv.addSchema(document, 'document')
  const problems = (schema: Node, example: unknown): string => {
    const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/')) as object
    return ajv.validate(absolute, example) ? '' : ajv.errorsText()
  }

  it('of a body, a reply or an error fits the schema it stands by', () => {
    let examples = 0
    for (const { operationId, requestBody, responses } of operations) {
      const contents = [requestBody ?? { content: {} }, ...Object.values(responses).map(replyOf)]
      for (const { schema, example, examples: several = {} } of contents.flatMap(({ content }) =>
        Object.values(content),
      )) {
        const values = Object.values(several).map(({ value }) => value)
        for (const value of example === undefined ? values : [example, ...values]) {
          expect(problems(schema, value), operationId).toBe('')
          examples += 1
        }
      }
    }
    expect(examples).toBeGreaterThan(500)
  })
})

describe('an operation', () => {
  it('is found below /api and /api/v1', () => {
    expect(document.servers.map(({ url }) => url)).toEqual(['/api', '/api/v1'])
    expect(Object.keys(document.paths).filter((path) => path.startsWith('/api'))).toEqual([])
  })

  it('keeps for good the name that its idempotency keys are stored under', () => {
    const stored = endpoints
      .filter(({ spec }) => spec.idempotent)
      .map(({ id, spec }) => storedNameOf(id, spec))
    expect(stored).toEqual(expect.arrayContaining(STORED_NAMES))
  })
})

/** A name is added with its endpoint; none is ever changed. */
const STORED_NAMES = [
  'chat.open',
  'invitations.invite',
  'invitations.respond',
  'jobs.cancel',
  'jobs.changeStatus',
  'jobs.confirm',
  'jobs.post',
  'jobs.reschedule',
  'jobs.respondReschedule',
  'portfolio.add',
  'quotes.accept',
  'quotes.confirm',
  'quotes.reject',
  'quotes.submit',
  'quotes.withdraw',
  'services.create',
  'uploads.create',
]
