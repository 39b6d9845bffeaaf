import { describe, expect, it } from 'vitest'
import type { ApiDocument, Node, Operation } from '../../scripts/clients/document.js'
import { hindrancesIn } from '../../scripts/clients/portable.js'
import { unsharedIn } from '../../scripts/clients/shared-patterns.js'

const FAILURE = {
  type: 'object',
  required: ['code'],
  properties: { code: { $ref: '#/components/schemas/Code' } },
}

const operation = (operationId: string, more: Partial<Operation> = {}): Operation => ({
  operationId,
  responses: {
    '200': { content: { 'application/json': { schema: { $ref: '#/components/schemas/JobView' } } } },
    default: { $ref: '#/components/responses/Failed' },
  },
  ...more,
})

/** A document that hinders nobody, but for what is planted. */
const planted = ({
  operations = {},
  schemas = {},
}: {
  operations?: Record<string, Operation>
  schemas?: Record<string, Node>
}): ApiDocument => ({
  openapi: '3.1.1',
  info: {},
  paths: { '/api/jobs': { get: operation('jobs.list'), ...operations } },
  components: {
    schemas: {
      Code: { type: 'string', enum: ['NOT_FOUND', 'FORBIDDEN'] },
      JobView: { type: 'object', properties: { title: { type: 'string', pattern: '^[a-z]+$' } } },
      Failure: FAILURE,
      ...schemas,
    },
    ...{
      responses: {
        Failed: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Failure' } } } },
      },
    },
  },
})

const property = (schema: Node) =>
  planted({ schemas: { Planted: { type: 'object', properties: { it: schema } } } })
const answering = (status: string, reply: Node) => {
  const { responses } = operation('')
  return planted({
    operations: { post: operation('jobs.post', { responses: { ...responses, [status]: reply } }) },
  })
}

describe('what hinders a generator', () => {
  it('is nothing in a document that is in order', () => {
    const nullable = { anyOf: [{ $ref: '#/components/schemas/Code' }, { type: 'null' }] }
    const text = { type: ['string', 'null'] }
    const named = {
      example: { enum: ['a', 'b'], pattern: '(?=a)' },
      properties: { pattern: { type: 'string' } },
    }
    expect(hindrancesIn(planted({ schemas: { Nullable: nullable, Text: text, Named: named } }))).toEqual([])
    const failed = { allOf: [{ $ref: '#/components/schemas/Failure' }, { properties: { details: {} } }] }
    const discriminator = { propertyName: 'code' }
    const reply = { content: { 'application/json': { schema: { oneOf: [failed, FAILURE], discriminator } } } }
    expect(hindrancesIn(answering('409', reply))).toEqual([])
  })

  it.each<[what: string, document: ApiDocument, found: RegExp]>([
    [
      'a pattern',
      property({ type: 'string', pattern: '^(?=.*a)' }),
      /Planted\/properties\/it: .*look-around/,
    ],
    [
      'a pattern of a parameter',
      planted({
        operations: { put: operation('jobs.put', { parameters: [{ schema: { pattern: '\\p{L}' } }] }) },
      }),
      /parameters\/0\/schema: .*escape \\p/,
    ],
    ['the schema Error', planted({ schemas: { Error: FAILURE } }), /^Error: .*one of a language/],
    ['the schema Object', planted({ schemas: { Object: {} } }), /^Object: .*one of a language/],
    ['the schema Void', planted({ schemas: { Void: {} } }), /^Void: .*one of a language/],
    ['a schema that is no class', planted({ schemas: { 'a-name': {} } }), /^a-name: .*no name of a class/],
    [
      'schemas that become one',
      planted({ schemas: { JobVIEW: {} } }),
      /JobVIEW: .*schema and JobView become one/,
    ],
    [
      'no operationId',
      planted({ operations: { post: { responses: operation('').responses } } }),
      /^POST \/jobs: an operation without operationId/,
    ],
    [
      'ids that become one',
      planted({ operations: { post: operation('jobsLIST') } }),
      /jobsLIST: this operationId and jobs.list become one/,
    ],
    [
      'an unnamed enum',
      property({ enum: ['a', 'b'] }),
      /Planted\/properties\/it: an enum without a name: a, b/,
    ],
    [
      'a value of two types',
      property({ type: ['string', 'integer', 'null'] }),
      /Planted.*it: .*of several types: string, integer/,
    ],
    [
      'a value of two types by anyOf',
      property({ anyOf: [{ type: 'string' }, { type: 'integer' }] }),
      /Planted.*it: .*of several types: string, integer/,
    ],
    [
      'a union that nothing tells apart',
      property({
        oneOf: [{ $ref: '#/components/schemas/Failure' }, { $ref: '#/components/schemas/JobView' }],
      }),
      /Planted.*it: .*without a discriminator/,
    ],
    ['an unnamed enum in a list', property({ type: 'array', items: { enum: ['a', 'b'] } }), /without a name/],
    [
      'an unnamed enum or null',
      property({ anyOf: [{ enum: ['a', 'b'] }, { type: 'null' }] }),
      /without a name/,
    ],
    [
      'an enum in a property called enum',
      property({ properties: { enum: { enum: [1, 2] } } }),
      /without a name/,
    ],
    [
      'an empty error reply',
      answering('404', { description: 'Not found' }),
      /^POST \/jobs 404: .*without a code/,
    ],
    [
      'an error reply of another form',
      answering('default', { content: { 'application/json': { schema: { properties: { code: {} } } } } }),
      /^POST \/jobs default: .*without a code/,
    ],
    [
      'an error reply that may leave out its code',
      answering('409', { content: { 'application/json': { schema: { ...FAILURE, required: [] } } } }),
      /^POST \/jobs 409: .*without a code/,
    ],
    [
      'one of several error replies of another form',
      answering('4XX', {
        content: {
          'application/json': {
            schema: { oneOf: [FAILURE, { type: 'object' }], discriminator: { propertyName: 'code' } },
          },
        },
      }),
      /^POST \/jobs 4XX: .*without a code/,
    ],
    [
      'an example of an error',
      answering('404', {
        content: {
          'application/json': { schema: FAILURE, examples: { GONE: { value: { message: 'Gone' } } } },
        },
      }),
      /^POST \/jobs 404: the example GONE of an error has no code/,
    ],
  ])('is %s', (_what, document, found) => {
    expect(hindrancesIn(document)).toEqual([expect.stringMatching(found)])
  })
})

describe('a pattern that Java, Python, Swift and Dart share', () => {
  it.each([
    '^[0-9a-f]{24}$',
    '^(-?[0-9]{1,3}(?:\\.[0-9]{1,15})?),(-?[0-9]{1,2})$',
    '^[\\x21-\\x7E]{1,64}?$',
    '^[^\\u0000-\\u001F\\]\\[]*$',
    '^[A-Za-z0-9_:.-]+$',
    '^[^@\\t]+@[^@\\n]+\\.[^@\\r]{2,}$',
    'a\\+\\(\\?=\\{\\}',
    '[(?=+]',
  ])('may be %s', (pattern) => {
    expect(unsharedIn(pattern)).toBeNull()
  })

  it.each<[pattern: string, because: RegExp]>([
    ['^(?=.*\\d).+$', /look-around/],
    ['^(?!\\.)a', /look-around/],
    ['(?<=a)b', /look-around/],
    ['(?<!a)b', /look-around/],
    ['^[^\\p{Cc}]*$', /escape \\p/],
    ['\\P{L}', /escape \\P/],
    ['(?<year>\\d{4})', /named group/],
    ['(?P<year>\\d{4})', /named group/],
    ['(?>a+)b', /atomic/],
    ['a++', /possessive/],
    ['a{2}+', /possessive/],
    ['a?+', /possessive/],
    ['(?i)abc', /inline flag/],
    ['(?i:abc)', /inline flag/],
    ['\\Aabc\\z', /escape \\A/],
    ['\\u{1F600}', /escape \\u/],
    ['\\h', /escape \\h/],
    ['^\\d+$', /escape \\d/],
    ['^[\\w:.-]+$', /escape \\w/],
    ['^[^@\\s]+$', /escape \\s/],
    ['\\ba', /escape \\b/],
    ['[a&&b]', /set operation &&/],
    ['[a--b]', /set operation --/],
    ['[a[b]]', /class within a class/],
    ['[]', /empty class/],
    ['[^]', /empty class/],
    ['a{,3}', /\{ without/],
    ['a}', /\} without/],
    ['[a', /without an end/],
    ['\u{1F600}', /beyond the Basic/],
    ['(a', /./],
  ])('is not %s', (pattern, because) => {
    expect(unsharedIn(pattern)).toMatch(because)
  })
})
