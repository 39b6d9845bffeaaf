import type { z } from 'zod'
import type { Endpoint } from '../http/endpoint.js'
import { LanguageName } from '../http/schemas.js'
import { type Json, type Schemas } from './schemas.js'

/** What a reader can try at once: the example of the schema, else its default, else the first it may be. */
const exampleOf = (node: Json, schemas: Schemas): unknown => {
  const {
    examples,
    enum: values,
    items,
    ...schema
  } = { ...schemas.resolve(node), ...node } as Json & {
    examples?: readonly unknown[]
    enum?: readonly unknown[]
    items?: Json
  }
  if (items) return [exampleOf(items, schemas)]
  if (schema.type === 'boolean') return true
  return examples?.[0] ?? schema.default ?? values?.[0] ?? schema.minimum
}

/** The parameters of a path or a query. */
export const parameters = (
  schema: z.ZodType | undefined,
  place: 'path' | 'query',
  schemas: Schemas,
): Json[] => {
  if (!schema) return []
  const { properties = {}, required = [] } = schemas.resolve(schemas.of(schema, 'input')) as {
    properties?: Json
    required?: string[]
  }
  return Object.entries(properties).map(([name, property]) => {
    const { description, examples: _shown, ...rest } = property as Json
    return {
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      ...(description !== undefined && { description }),
      ...(rest.type === 'array' && { style: 'form', explode: true }),
      schema: rest,
      example: exampleOf(property as Json, schemas),
    }
  })
}

const idempotencyKey = ({ required }: { required: boolean }): Json => ({
  name: 'Idempotency-Key',
  in: 'header',
  required,
  description: 'Makes a repeated call safe: 1–255 visible characters, kept for 7 days',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
  example: '9f1b7a52-0c4e-4d0e-8a57-2f6f3d1c9b10',
})

/** Headers that many endpoints take. */
export const headerComponents = (schemas: Schemas): Json => ({
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description: 'Language of messages, and of the names in replies',
    schema: { ...schemas.of(LanguageName, 'input'), default: 'en' },
    example: 'en',
  },
  IdempotencyKey: idempotencyKey({ required: false }),
})

const ref = (name: string): Json => ({ $ref: `#/components/parameters/${name}` })

/** The headers that a call of the endpoint can carry. */
export const headerParameters = ({ idempotent }: Endpoint): Json[] => [
  ref('AcceptLanguage'),
  ...(idempotent
    ? [idempotent === 'required' ? idempotencyKey({ required: true }) : ref('IdempotencyKey')]
    : []),
]
