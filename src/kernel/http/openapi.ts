import { z } from 'zod'
import type { ErrorDefinition } from '../errors/app-error.js'
import { LimitReached, tellLimitReached } from '../errors/limit-reached.js'
import { type ErrorRegistry, messageOf } from '../errors/registry.js'
import type { Endpoint, EndpointGroup } from './endpoint.js'
import type { UploadSpec } from './uploads.js'

type Json = Record<string, unknown>

const EXAMPLE_REQUEST_ID = '4f5a3b0e-6a0f-4c0e-9d3a-2f9f4f1c7a10'

/** Errors that an endpoint answers because of what it is, beside those it lists. */
const impliedErrors = (spec: Endpoint): string[] => [
  ...(spec.access === 'public' ? [] : ['UNAUTHORIZED', 'TOKEN_EXPIRED', 'ACCOUNT_BANNED']),
  ...(spec.access === 'public' || spec.method === 'get' ? [] : ['TOO_MANY_AT_ONCE']),
  ...(Array.isArray(spec.access) ? ['FORBIDDEN'] : []),
  ...(spec.params ? ['INVALID_ID'] : []),
  'VALIDATION_FAILED',
  ...(spec.method === 'get' ? [] : ['MALFORMED_JSON', 'BODY_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE']),
  ...(spec.upload ? ['MALFORMED_FORM', 'FILE_TOO_LARGE', 'FILE_TYPE_NOT_ALLOWED', 'TOO_MANY_UPLOADS'] : []),
  ...(spec.upload?.keep ? ['FILE_UNREADABLE', 'UPLOAD_LIMIT_REACHED', 'STORAGE_FULL'] : []),
  ...(spec.idempotent ? ['REQUEST_IN_PROGRESS', 'IDEMPOTENCY_KEY_REUSED'] : []),
  ...(spec.idempotent === 'required' ? ['IDEMPOTENCY_KEY_REQUIRED'] : []),
  'RATE_LIMITED',
  'INTERNAL_ERROR',
  'SERVICE_UNAVAILABLE',
]

/** Every code that a call of the endpoint can be answered with. */
export const errorsOf = (spec: Endpoint): string[] => [...new Set([...spec.errors, ...impliedErrors(spec)])]

/** Collects JSON Schemas, and those with an id once below `components/schemas`. */
class Schemas {
  readonly components: Json = {}

  of(schema: z.ZodType, io: 'input' | 'output'): Json {
    const made = z.toJSONSchema(schema, {
      io,
      target: 'draft-2020-12',
      unrepresentable: 'any',
      override: ({ jsonSchema }) => {
        if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
        if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
      },
    })
    return this.#lift(made, io) as Json
  }

  /** Moves `$defs` to the components; an input and an output of one id differ, so each has a name of its own. */
  #lift(node: unknown, io: 'input' | 'output'): unknown {
    if (Array.isArray(node)) return node.map((item) => this.#lift(item, io))
    if (node === null || typeof node !== 'object') return node
    const name = (id: string): string => (io === 'input' ? `${id}Input` : id)
    const lifted: Json = {}
    for (const [key, value] of Object.entries(node as Json)) {
      if (key === '$defs') {
        for (const [id, definition] of Object.entries(value as Json)) {
          this.components[name(id)] ??= this.#lift(definition, io)
        }
      } else if (key === '$ref' && typeof value === 'string') {
        lifted[key] = `#/components/schemas/${name(value.replace('#/$defs/', ''))}`
      } else if (key !== '$schema' && !(key === 'id' && typeof value === 'string')) {
        lifted[key] = this.#lift(value, io)
      }
    }
    return lifted
  }
}

/** What `details` may hold, with the codes that come with it. */
const detailsSchemas = (errors: ErrorRegistry, schemas: Schemas): Json[] => {
  return errors.codes.flatMap((code) => {
    const details: unknown = errors.definition(code).details?.shape.details
    return details instanceof z.ZodObject ? [{ title: code, ...schemas.of(details, 'output') }] : []
  })
}

const errorSchema = (errors: ErrorRegistry, schemas: Schemas): Json => ({
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

const header = (description: string, type: string): Json => ({ description, schema: { type } })

const HEADERS = {
  RequestId: header('Echoes X-Request-Id, or a new one: for support and logs', 'string'),
  RateLimit: header('What is left of the limit, and when it is whole again (draft-8)', 'string'),
  RetryAfter: header('Seconds to wait', 'integer'),
  ETag: header('What If-None-Match is sent with, to be answered 304 while nothing has changed', 'string'),
  Replayed: header('`true` when this is the stored answer of an earlier call with the same key', 'string'),
}

const ref = (name: keyof typeof HEADERS): Json => ({ $ref: `#/components/headers/${name}` })

const headersOf = (status: number, spec: Endpoint): Json => ({
  'X-Request-Id': ref('RequestId'),
  RateLimit: ref('RateLimit'),
  ...((status === 429 || status === 503) && { 'Retry-After': ref('RetryAfter') }),
  ...(status === 200 && spec.cacheSeconds !== undefined && { ETag: ref('ETag') }),
  ...(status < 400 && spec.idempotent && { 'Idempotency-Replayed': ref('Replayed') }),
})

/** The message of an error and the details that it carries, as its table shows them. */
const exampleOf = (definition: ErrorDefinition): Json => {
  const example = (definition.details?.meta()?.examples as Json[] | undefined)?.[0] ?? {}
  const reached = LimitReached.safeParse(example.details)
  const { message } = reached.success
    ? tellLimitReached(reached.data, 'en')
    : { message: messageOf(definition, 'en', example) }
  return { message, ...example }
}

const errorReplies = (spec: Endpoint, errors: ErrorRegistry): Json => {
  const byStatus = new Map<number, [string, ErrorDefinition][]>()
  for (const code of errorsOf(spec)) {
    const definition = errors.definition(code)
    byStatus.set(definition.status, [...(byStatus.get(definition.status) ?? []), [code, definition]])
  }
  const replies: Json = {}
  for (const [status, definitions] of [...byStatus].sort(([a], [b]) => a - b)) {
    replies[String(status)] = {
      description: definitions
        .map(([code, definition]) => `\`${code}\`: ${String(exampleOf(definition).message)}.`)
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
                  ...exampleOf(definition),
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

const parameters = (schema: z.ZodType | undefined, place: 'path' | 'query', schemas: Schemas): Json[] => {
  if (!schema) return []
  const { properties = {}, required = [] } = schemas.of(schema, 'input') as {
    properties?: Json
    required?: string[]
  }
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...rest } = property as Json
    const needed = place === 'path' || required.includes(name)
    return {
      name,
      in: place,
      required: needed,
      ...(description !== undefined && { description }),
      schema: rest,
    }
  })
}

const headerParameters = (spec: Endpoint): Json[] => [
  { $ref: '#/components/parameters/AcceptLanguage' },
  ...(spec.idempotent
    ? [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: spec.idempotent === 'required',
          description: 'Makes a repeated call safe: 1–255 visible characters, kept for 7 days',
          schema: { type: 'string', minLength: 1, maxLength: 255 },
        },
      ]
    : []),
]

const fileSchema = ({ maxFiles, maxBytes, types }: UploadSpec): Json => {
  const description = `${types.join(', ')}; at most ${maxBytes / 1024 ** 2} MB`
  const file = { type: 'string', format: 'binary', description }
  return maxFiles === 1 ? file : { type: 'array', items: file, maxItems: maxFiles }
}

const formSchema = (upload: UploadSpec, body: Json): Json => {
  const properties = { ...(body.properties as Json | undefined), [upload.field]: fileSchema(upload) }
  return { ...body, type: 'object', properties }
}

const requestBody = ({ body, upload, example }: Endpoint, schemas: Schemas): Json => {
  if (!body && !upload) return {}
  const schema = body ? schemas.of(body, 'input') : {}
  return {
    requestBody: {
      required: body ? !body.safeParse(undefined).success : false,
      content: {
        ...(body && {
          'application/json': { schema, ...(example.body !== undefined && { example: example.body }) },
        }),
        ...(upload && { 'multipart/form-data': { schema: formSchema(upload, schema) } }),
      },
    },
  }
}

const accessText = ({ access }: Endpoint): string => {
  if (access === 'public') return 'No token needed.'
  if (access === 'signed-in') return 'Anyone signed in.'
  return `Only: ${access.join(', ')}.`
}

const operation = (
  { group, name, spec }: { group: EndpointGroup; name: string; spec: Endpoint },
  errors: ErrorRegistry,
  schemas: Schemas,
): Json => ({
  operationId: `${group.name}.${name}`,
  summary: spec.summary,
  description: `${spec.description}\n\n${accessText(spec)}`,
  tags: [group.tag],
  security: spec.access === 'public' ? [] : [{ bearer: [] }],
  parameters: [
    ...parameters(spec.params, 'path', schemas),
    ...parameters(spec.query, 'query', schemas),
    ...headerParameters(spec),
  ],
  ...requestBody(spec, schemas),
  responses: {
    [String(spec.reply.status)]: {
      description: spec.reply.status === 201 ? 'Created' : 'OK',
      headers: headersOf(spec.reply.status, spec),
      content: {
        'application/json': { schema: schemas.of(spec.reply.body, 'output'), example: spec.example.reply },
      },
    },
    ...errorReplies(spec, errors),
  },
})

/** The OpenAPI 3.1 document of all groups: made of the same objects that the server runs on. */
export const openApiDocument = (parts: {
  groups: readonly EndpointGroup[]
  errors: ErrorRegistry
  version: string
  /** The introduction of each tag's chapter, in their order. */
  headings: readonly { readonly tag: string; readonly text: string }[]
}): Json => {
  const schemas = new Schemas()
  const paths: Record<string, Json> = {}
  for (const group of parts.groups) {
    for (const [name, spec] of Object.entries(group.endpoints)) {
      const path = `/api${group.basePath}${spec.path === '/' ? '' : spec.path}`.replace(/:(\w+)/g, '{$1}')
      paths[path] = { ...paths[path], [spec.method]: operation({ group, name, spec }, parts.errors, schemas) }
    }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Craftworks API',
      version: parts.version,
      description:
        'Find a craftsman, agree on a price, pay safely, rate each other. Money is an integer in piastres, times are ISO-8601 UTC, coordinates are [longitude, latitude], distances metres. Errors: see the `code` of each reply.',
      license: { name: 'Proprietary', identifier: 'LicenseRef-Craftworks' },
    },
    servers: [{ url: '/', description: 'This server' }],
    tags: parts.headings.map(({ tag, text }) => ({ name: tag, description: text })),
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      parameters: {
        AcceptLanguage: {
          name: 'Accept-Language',
          in: 'header',
          description: 'Language of messages',
          schema: { type: 'string', enum: ['en', 'ar'], default: 'en' },
        },
      },
      headers: HEADERS,
      schemas: { Error: errorSchema(parts.errors, schemas), ...schemas.components },
    },
  }
}
