import { z } from 'zod'

/** A piece of the document. */
export type Json = Record<string, unknown>

const DEFINITIONS = '#/definitions/'
const COMPONENTS = '#/components/schemas/'
/** What not every language's regular expressions know: classes of Unicode, and groups that look around or have a name. */
const NOT_PORTABLE = /\\p|\(\?(?!:)/i

const simplify = (schema: Json, io: 'input' | 'output'): void => {
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (io === 'output') delete schema.additionalProperties
  const { pattern, format } = schema
  if (format !== undefined || (typeof pattern === 'string' && NOT_PORTABLE.test(pattern)))
    delete schema.pattern
}

/**
 * Collects JSON Schemas of draft 7, which AsyncAPI's own dialect extends, and those with an id once below
 * `components/schemas`. What the server sends is open to new fields.
 */
export class SocketSchemas {
  readonly components: Record<string, Json> = {}

  /** A reference, where the schema has an id. */
  of(schema: z.ZodType, io: 'input' | 'output'): Json {
    const { id } = schema.meta() ?? {}
    const shape = this.inPlace(schema, io)
    if (id === undefined) return shape
    this.components[id] ??= shape
    return { $ref: `${COMPONENTS}${id}` }
  }

  /** The schema itself; what it consists of may be references. */
  inPlace(schema: z.ZodType, io: 'input' | 'output'): Json {
    const made = z.toJSONSchema(schema, {
      io,
      target: 'draft-07',
      unrepresentable: 'any',
      override: ({ jsonSchema }) => {
        simplify(jsonSchema, io)
      },
    })
    const { definitions = {}, ...root } = this.#withReferences(made) as Json & { definitions?: Json }
    for (const [id, definition] of Object.entries(definitions)) this.components[id] ??= definition as Json
    return root
  }

  #withReferences(node: unknown): unknown {
    if (Array.isArray(node)) return node.map((item) => this.#withReferences(item))
    if (node === null || typeof node !== 'object') return node
    const kept = Object.entries(node).filter(
      ([key, value]) => key !== '$schema' && !(key === 'id' && typeof value === 'string'),
    )
    return Object.fromEntries(
      kept.map(([key, value]: [string, unknown]) => [
        key,
        key === '$ref' && typeof value === 'string'
          ? value.replace(DEFINITIONS, COMPONENTS)
          : this.#withReferences(value),
      ]),
    )
  }
}
