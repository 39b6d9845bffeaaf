import { z } from 'zod'

/** A piece of the document. */
export type Json = Record<string, unknown>

/** Collects JSON Schemas, and those with an id once below `components/schemas`. */
export class Schemas {
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
