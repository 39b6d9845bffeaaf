import secureJson from 'secure-json-parse'
import { z } from 'zod'
import { AppError } from '../errors/app-error.js'

/** What of JSON Schema says how a value is written in a form. */
interface Node {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Node>>
  readonly anyOf?: readonly Node[]
  readonly oneOf?: readonly Node[]
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Node>>
  readonly items?: Node
}

type Definitions = Readonly<Record<string, Node>>

const typesOf = ({ type = 'string' }: Node): readonly string[] => (typeof type === 'string' ? [type] : type)

/** The alternatives of a value, without references. */
const alternatives = (node: Node, definitions: Definitions): Node[] => {
  if (node.$ref !== undefined) {
    return alternatives(definitions[node.$ref.replace('#/$defs/', '')] ?? {}, definitions)
  }
  const several = node.anyOf ?? node.oneOf
  return several ? several.flatMap((one) => alternatives(one, definitions)) : [node]
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/** Undefined for what is no JSON. Throws MALFORMED_JSON for a poisoned key. */
const structured = (text: string): unknown => {
  let value: object
  try {
    value = JSON.parse(text) as object
  } catch {
    return undefined
  }
  try {
    secureJson.scan(value, { protoAction: 'error', constructorAction: 'error' })
    return value
  } catch (error) {
    throw new AppError('MALFORMED_JSON', undefined, { cause: error })
  }
}

/** What one text stands for; it stays a text where the schema has no other use for it, for validation to refuse. */
const valueOf = (text: string, nodes: readonly Node[]): unknown => {
  const types = new Set(nodes.flatMap(typesOf))
  if (types.has('null') && text === '') return null
  if (types.has('string')) return text
  if (types.has('null') && text === 'null') return null
  if ((types.has('number') || types.has('integer')) && NUMBER.test(text)) return Number(text)
  if (types.has('boolean') && (text === 'true' || text === 'false')) return text === 'true'
  if ((types.has('object') || types.has('array')) && /^\s*[{[]/.test(text)) return structured(text) ?? text
  return text
}

const listOf = (texts: readonly string[], { items = {} }: Node, definitions: Definitions): unknown => {
  const [only, ...others] = texts
  if (only !== undefined && others.length === 0) {
    if (only === '') return []
    const list = only.startsWith('[') ? structured(only) : undefined
    if (Array.isArray(list)) return list
  }
  const nodes = alternatives(items, definitions)
  return texts.map((text) => valueOf(text, nodes))
}

/** Reads one field of a form: the texts that were sent under its name. */
export type FieldReader = (name: string, texts: readonly string[]) => unknown

/**
 * What reads the fields of a form as its schema means them, so that form and JSON say the same: a text field takes any
 * text, `null` included; elsewhere text is a number, true or false, or JSON. Nothing at all is `null` where the schema
 * allows it, and an empty list for a list.
 */
export const fieldReader = (schema: z.ZodType | undefined): FieldReader => {
  const root = schema ? (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node) : {}
  const definitions = root.$defs ?? {}
  const [whole = {}] = alternatives(root, definitions)
  const fields = new Map(Object.entries(whole.properties ?? {}))
  return (name, texts) => {
    const nodes = alternatives(fields.get(name) ?? {}, definitions)
    const list = nodes.find((node) => typesOf(node).includes('array'))
    if (list) return listOf(texts, list, definitions)
    const values = texts.map((text) => valueOf(text, nodes))
    return values.length === 1 ? values[0] : values
  }
}
