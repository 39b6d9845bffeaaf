import { z } from 'zod'
import { substituteOf } from './documented-as.js'
import { isPortable, portableSource } from './portable-pattern.js'

/** A piece of the document. */
export type Json = Record<string, unknown>

export type Direction = 'input' | 'output'

const REFERENCE = '#/components/schemas/'

export const schemaRef = (name: string): Json => ({ $ref: `${REFERENCE}${name}` })

/** The name that a reference is by. */
export const nameOf = ({ $ref }: Json): string | undefined =>
  typeof $ref === 'string' ? $ref.replace(REFERENCE, '') : undefined

/** One of several, which clients know by the value of a property. References, each by a value that it has. */
export const toldApart = (
  propertyName: string,
  alternatives: readonly (readonly [string, Json])[],
): Json => ({
  oneOf: [...new Map(alternatives.map(([, one]) => [one.$ref, one])).values()],
  discriminator: {
    propertyName,
    mapping: Object.fromEntries(alternatives.map(([value, { $ref }]) => [value, $ref])),
  },
})

/** Besides these everything of a schema gives way to what it is documented as. */
const ITS_OWN = new Set(['description', 'default', 'examples'])

const patternsOf = (schema: z.core.$ZodType): RegExp[] =>
  (schema._zod.def.checks ?? []).flatMap((check) => {
    const { pattern } = check._zod.def as { pattern?: unknown }
    return pattern instanceof RegExp ? [pattern] : []
  })

/** A format says in one word what a pattern would; of the others those stay that every generator can use. */
const keepPortablePatterns = (schema: z.core.$ZodType, json: Json): void => {
  if (schema._zod.def.type !== 'string') return
  delete json.pattern
  delete json.allOf
  if (json.format !== undefined) return
  const [pattern, ...others] = patternsOf(schema).filter(isPortable)
  if (others.length > 0) throw new Error(`a text with several patterns: ${String(pattern)}`)
  if (pattern) json.pattern = portableSource(pattern)
}

/** zod leaves out defaults and examples of what it transforms; ours are as they are sent. */
const keepDefaultAndExamples = (schema: z.core.$ZodType, json: Json): void => {
  const { def } = (schema as z.core.$ZodTypes)._zod
  if (def.type === 'default') {
    // one that can have no other value is no default to choose
    if (json.const !== undefined) delete json.default
    else if (typeof def.defaultValue !== 'object') json.default = def.defaultValue
  }
  const examples = z.globalRegistry.get(schema)?.examples
  if (examples) json.examples = examples
}

/** Of a union whose members have names: by which value of which property a client knows each. */
const tellApart = (schema: z.core.$ZodType, json: Json): void => {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return
  const { discriminator, options } = schema.def
  const alternatives = options.flatMap((option) => {
    const id = z.globalRegistry.get(option)?.id
    if (id === undefined) throw new Error(`told apart by ${discriminator}: each alternative needs an id`)
    const values = [...(option._zod.propValues?.[discriminator] ?? [])]
    return values.map((value) => [String(value), schemaRef(id)] as const)
  })
  delete json.anyOf
  Object.assign(json, toldApart(discriminator, alternatives))
}

/** A pair of numbers is a list of two: few generators know tuples. */
const asListOfNumbers = (json: Json): void => {
  const { prefixItems } = json as { prefixItems?: readonly Json[] }
  if (!prefixItems?.every(({ type }) => type === 'number')) return
  delete json.prefixItems
  Object.assign(json, {
    items: { type: 'number' },
    minItems: prefixItems.length,
    maxItems: prefixItems.length,
  })
}

const withoutSafeBounds = (json: Json): void => {
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum
}

/** Collects JSON Schemas, and those with a name once below `components/schemas`. */
export class Schemas {
  readonly components: Json = {}

  /** The JSON Schema; whatever in it has an id is a reference. Throws when two differ that share an id. */
  of(schema: z.ZodType, io: Direction): Json {
    const made = z.toJSONSchema(schema, {
      io,
      target: 'draft-2020-12',
      unrepresentable: 'any',
      override: ({ zodSchema, jsonSchema }) => {
        const json = jsonSchema as Json
        const substitute = substituteOf(zodSchema)
        if (substitute) this.#replace(json, this.of(substitute, io))
        else keepPortablePatterns(zodSchema, json)
        keepDefaultAndExamples(zodSchema, json)
        asListOfNumbers(json)
        tellApart(zodSchema, json)
        withoutSafeBounds(json)
      },
    })
    return this.#lift(made, io) as Json
  }

  /** The same as a reference: by its own id, else by this name. A list stays one, of what has a name. */
  named(schema: z.ZodType, io: Direction, name: string): Json {
    const made = this.of(schema, io)
    if (made.$ref !== undefined || made.type === 'array') return made
    this.add(name, made)
    return schemaRef(name)
  }

  /** Throws when another schema has the name. */
  add(name: string, schema: Json): void {
    const known = this.components[name]
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(schema)) {
      throw new Error(`two schemas are called ${name}: give each an id of its own`)
    }
    this.components[name] = schema
  }

  /** What a reference stands for; anything else as it is. */
  resolve(node: Json): Json {
    const name = nameOf(node)
    return name === undefined ? node : ((this.components[name] ?? {}) as Json)
  }

  #replace(json: Json, substitute: Json): void {
    for (const key of Object.keys(json)) if (!ITS_OWN.has(key)) Reflect.deleteProperty(json, key)
    for (const [key, value] of Object.entries(substitute)) json[key] ??= value
  }

  /** Moves `$defs` to the components, and leaves replies open to fields of newer releases. */
  #lift(node: unknown, io: Direction): unknown {
    if (Array.isArray(node)) return node.map((item) => this.#lift(item, io))
    if (node === null || typeof node !== 'object') return node
    const lifted: Json = {}
    for (const [key, value] of Object.entries(node as Json)) {
      if (key === '$defs') {
        for (const [id, definition] of Object.entries(value as Json)) {
          this.add(id, this.#lift(definition, io) as Json)
        }
      } else if (key === '$ref' && typeof value === 'string') {
        lifted[key] = value.replace('#/$defs/', REFERENCE)
      } else if (key === 'additionalProperties' && value === false && io === 'output') {
        continue
      } else if (key !== '$schema' && !(key === 'id' && typeof value === 'string')) {
        lifted[key] = this.#lift(value, io)
      }
    }
    return lifted
  }
}
