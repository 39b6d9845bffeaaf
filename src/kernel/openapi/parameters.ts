import type { z } from 'zod'
import type { Endpoint } from '../http/endpoint.js'
import type { Json, Schemas } from './schemas.js'

/** The parameters of a path or a query. */
export const parameters = (
  schema: z.ZodType | undefined,
  place: 'path' | 'query',
  schemas: Schemas,
): Json[] => {
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

/** The headers that a call of the endpoint can carry. */
export const headerParameters = (spec: Endpoint): Json[] => [
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
