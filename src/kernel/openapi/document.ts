import type { ErrorRegistry } from '../errors/registry.js'
import type { Endpoint, EndpointGroup } from '../http/endpoint.js'
import { errorsOf } from './endpoint-errors.js'
import { addErrorReply } from './error-schemas.js'
import { ErrorResponses } from './error-responses.js'
import { HEADERS, successHeaders } from './headers.js'
import { INTRODUCTION } from './introduction.js'
import { nameOfOperation } from './names.js'
import { headerComponents, headerParameters, parameters } from './parameters.js'
import { requestBody } from './request-body.js'
import { type Json, Schemas } from './schemas.js'

const accessText = ({ access }: Endpoint): string => {
  if (access === 'public') return 'No token needed.'
  if (access === 'signed-in') return 'Anyone signed in.'
  return `Only: ${access.join(', ')}.`
}

const pathOf = (group: EndpointGroup, { path }: Endpoint): string =>
  `${group.basePath}${path === '/' ? '' : path}`.replace(/:(\w+)/g, '{$1}')

class Operations {
  readonly schemas = new Schemas()
  readonly responses: ErrorResponses

  constructor(errors: ErrorRegistry) {
    addErrorReply(errors, this.schemas)
    this.responses = new ErrorResponses(errors, this.schemas)
  }

  of(group: EndpointGroup, name: string, spec: Endpoint): Json {
    const id = `${group.name}.${name}`
    const begins = nameOfOperation(id)
    const { schemas } = this
    return {
      operationId: id,
      summary: spec.summary,
      description: `${spec.description}\n\n${accessText(spec)}`,
      tags: [group.tag],
      security: spec.access === 'public' ? [] : [{ bearer: [] }],
      parameters: [
        ...parameters(spec.params, 'path', schemas),
        ...parameters(spec.query, 'query', schemas),
        ...headerParameters(spec),
      ],
      ...requestBody(spec, begins, schemas),
      responses: {
        [String(spec.reply.status)]: {
          description: spec.reply.status === 201 ? 'Created' : 'OK',
          headers: successHeaders(spec),
          content: {
            'application/json': {
              schema: schemas.named(spec.reply.body, 'output', `${begins}Reply`),
              example: spec.example.reply,
            },
          },
        },
        ...this.responses.of(spec),
      },
      'x-error-codes': errorsOf(spec),
      ...(spec.storedAs !== undefined && { 'x-stored-as': spec.storedAs }),
    }
  }
}

/** The OpenAPI 3.1 document of all groups: made of the same objects that the server runs on. */
export const openApiDocument = (parts: {
  groups: readonly EndpointGroup[]
  errors: ErrorRegistry
  version: string
  /** The introduction of each tag's chapter, in their order. */
  headings: readonly { readonly tag: string; readonly text: string }[]
}): Json => {
  const operations = new Operations(parts.errors)
  const paths: Record<string, Json> = {}
  for (const group of parts.groups) {
    for (const [name, spec] of Object.entries(group.endpoints)) {
      const path = pathOf(group, spec)
      paths[path] = { ...paths[path], [spec.method]: operations.of(group, name, spec) }
    }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Craftworks API',
      version: parts.version,
      description: INTRODUCTION,
      license: { name: 'Proprietary', identifier: 'LicenseRef-Craftworks' },
    },
    servers: [
      { url: '/api', description: 'This server' },
      { url: '/api/v1', description: 'The same, by its version' },
    ],
    tags: parts.headings.map(({ tag, text }) => ({ name: tag, description: text })),
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      parameters: headerComponents(operations.schemas),
      headers: HEADERS,
      responses: operations.responses.components,
      schemas: operations.schemas.components,
    },
  }
}
