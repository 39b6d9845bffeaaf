import type { ErrorRegistry } from '../errors/registry.js'
import type { Endpoint, EndpointGroup } from '../http/endpoint.js'
import { errorReplies, errorSchema } from './errors.js'
import { HEADERS, headersOf } from './headers.js'
import { headerParameters, parameters } from './parameters.js'
import { requestBody } from './request-body.js'
import { type Json, Schemas } from './schemas.js'

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
