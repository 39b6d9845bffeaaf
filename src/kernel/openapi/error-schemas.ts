import { z } from 'zod'
import type { ErrorRegistry } from '../errors/registry.js'
import { nameOfCode } from './names.js'
import { type Json, schemaRef, type Schemas } from './schemas.js'

const ERROR_REPLY = 'ErrorReply'

/** What the details of a code hold beside its message: `details`, and the fields that stand next to it. */
const shapeOf = (errors: ErrorRegistry, code: string): Readonly<Record<string, z.ZodType>> =>
  errors.definition(code).details?.shape ?? {}

/**
 * Adds the form of every error to the schemas. Its `code` and `details` are open, so that an app of today can read the
 * errors of a newer server; what comes with a code is told by the schema of that code.
 */
export const addErrorReply = (errors: ErrorRegistry, schemas: Schemas): void => {
  const { errors: fieldErrors } = shapeOf(errors, 'VALIDATION_FAILED')
  schemas.add(ERROR_REPLY, {
    type: 'object',
    description:
      'Every error has this form. Some have more fields, which the schemas of their codes describe.',
    required: ['message', 'code', 'requestId'],
    properties: {
      message: { type: 'string', description: 'For users, in the language of Accept-Language' },
      code: {
        type: 'string',
        description: 'For programs: stable, and more may come',
        'x-extensible-enum': errors.codes,
      },
      requestId: { type: 'string', description: 'For support: the X-Request-Id of the call' },
      ...(fieldErrors && {
        errors: {
          ...schemas.of(fieldErrors, 'output'),
          description: 'With VALIDATION_FAILED: every invalid field',
        },
      }),
      details: { type: 'object', description: 'What the code has to say more', additionalProperties: true },
    },
  })
}

/** The schema of one code, such as `QuoteChangedError` for QUOTE_CHANGED, as a reference. */
export const codeSchema = (code: string, errors: ErrorRegistry, schemas: Schemas): Json => {
  const name = nameOfCode(code).replace(/Error$/, '')
  const shape = shapeOf(errors, code)
  const fields = Object.entries(shape).map(([field, schema]): [string, Json] => [
    field,
    field === 'details' ? schemas.named(schema, 'output', `${name}Details`) : schemas.of(schema, 'output'),
  ])
  const required = Object.entries(shape).flatMap(([field, schema]) =>
    schema.safeParse(undefined).success ? [] : [field],
  )
  schemas.add(`${name}Error`, {
    allOf: [
      schemaRef(ERROR_REPLY),
      {
        type: 'object',
        required: ['code', ...required],
        properties: { code: { type: 'string', enum: [code] }, ...Object.fromEntries(fields) },
      },
    ],
  })
  return schemaRef(`${name}Error`)
}
