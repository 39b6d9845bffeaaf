import { z } from 'zod'

interface Node {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Node>>
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null'
  readonly anyOf?: readonly Node[]
  readonly properties?: Readonly<Record<string, Node>>
  readonly required?: readonly string[]
  readonly items?: Node | false
  readonly prefixItems?: readonly Node[]
  readonly enum?: readonly string[]
  readonly const?: string | boolean
  readonly format?: string
  readonly pattern?: string
  readonly maxLength?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
}

export type FieldKind = 'choice' | 'string' | 'number' | 'boolean' | 'array' | 'object' | 'nothing'

/** A place in an input where a value is expected. */
export interface Field {
  /** From the root; empty for the input itself. */
  readonly path: readonly string[]
  /** As errors name it: `location.coordinates.0`. */
  readonly name: string
  readonly kind: FieldKind
  readonly node: Node
  readonly required: boolean
  readonly nullable: boolean
  /** Whether it is the element of a list, which cannot be left out. */
  readonly element: boolean
}

interface Place {
  readonly path: readonly string[]
  readonly required: boolean
  readonly element: boolean
}

const kindOf = (node: Node, name: string): FieldKind => {
  if (node.enum || typeof node.const === 'string') return 'choice'
  switch (node.type) {
    case 'integer':
    case 'number':
      return 'number'
    case 'null':
      return 'nothing'
    case 'string':
    case 'boolean':
    case 'array':
    case 'object':
      return node.type
    default:
      throw new Error(`fields.ts does not know this kind of input: ${name} ${JSON.stringify(node)}`)
  }
}

const walk = (given: Node, place: Place, definitions: Readonly<Record<string, Node>>): Field[] => {
  if (given.$ref !== undefined) {
    return walk(definitions[given.$ref.replace('#/$defs/', '')] ?? {}, place, definitions)
  }
  const name = place.path.join('.')
  const [node, nothing, ...others] = given.anyOf ?? [given]
  if (!node || others.length > 0 || (nothing && nothing.type !== 'null')) {
    throw new Error(`fields.ts does not know unions: ${name}`)
  }
  if (node.$ref !== undefined) {
    return walk(node, place, definitions).map((field, index) =>
      index === 0 ? { ...field, nullable: nothing !== undefined } : field,
    )
  }
  const field = { ...place, name, kind: kindOf(node, name), node, nullable: nothing !== undefined }
  const within = (inner: Node, key: string, required: boolean): Field[] =>
    walk(inner, { path: [...place.path, key], required, element: field.kind === 'array' }, definitions)
  const elements = node.prefixItems ?? (node.items ? [node.items] : [])
  return [
    field,
    ...Object.entries(node.properties ?? {}).flatMap(([key, inner]) =>
      within(inner, key, node.required?.includes(key) ?? false),
    ),
    ...elements.flatMap((inner, index) => within(inner, String(index), false)),
  ]
}

const NO_FIELDS: Node = { type: 'object', properties: {} }

/** Every field of an input, the outer before the inner; the first one is the input itself. */
export const fieldsOf = (schema: z.ZodType | undefined): Field[] => {
  const root = schema ? (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node) : NO_FIELDS
  return walk(root, { path: [], required: true, element: false }, root.$defs ?? {})
}

/** The parameters of a query; what one of them lists is no parameter of its own. */
export const parametersOf = (schema: z.ZodType | undefined): Field[] =>
  fieldsOf(schema).filter(({ path }) => path.length === 1)

/** The value at a path of an input; undefined when there is none. */
export const valueAt = (input: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], input)

const PLACE = '\u{1F4CD}'

const marked = (
  input: object,
  path: readonly string[],
  mark: (holder: Record<string, unknown>, key: string) => void,
): string => {
  const copy = structuredClone({ root: input }) as Record<string, unknown>
  const full = ['root', ...path]
  mark(valueAt(copy, full.slice(0, -1)) as Record<string, unknown>, full.at(-1)!)
  return JSON.stringify(copy.root)
}

/** The input as JSON with this JSON text in the place of one value. */
export const withJson = (input: object, path: readonly string[], json: string): string =>
  marked(input, path, (holder, key) => (holder[key] = PLACE)).replace(`"${PLACE}"`, () => json)

/** The input as JSON with this text, such as `"a":1`, as one more member of the object at `path`. */
export const withMember = (input: object, path: readonly string[], member: string): string =>
  marked(input, path, (holder, key) => (holder[key] = { ...(holder[key] as object), [PLACE]: 0 })).replace(
    `"${PLACE}":0`,
    () => member,
  )

/** The input as JSON without one of its fields. */
export const without = (input: object, path: readonly string[]): string =>
  marked(input, path, (holder, key) => (holder[key] = undefined))
