import { apiDocument } from '#app/api.js'

export type Node = Readonly<Record<string, unknown>>

export interface Content {
  readonly schema?: Node
  readonly example?: unknown
  readonly examples?: Readonly<Record<string, { readonly value?: unknown }>>
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header' | 'cookie'
  readonly required?: boolean
  readonly schema?: Node
  readonly example?: unknown
}

export interface Operation {
  readonly operationId?: string
  readonly parameters?: readonly Node[]
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> }
  readonly responses: Readonly<Record<string, Node>>
}

/** The document as its readers get it: plain JSON. */
export interface ApiDocument {
  readonly openapi: string
  readonly info: Node
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components?: { readonly schemas?: Readonly<Record<string, Node>> }
}

export const readDocument = (): ApiDocument => JSON.parse(JSON.stringify(apiDocument())) as ApiDocument

/** Where every call begins; a path of the document may have it or leave it to `servers`. */
export const API_BASE = '/api'

/** `/jobs` for `/jobs` and for `/api/jobs`. */
export const belowBase = (path: string): string =>
  path.startsWith(`${API_BASE}/`) ? path.slice(API_BASE.length) : path

const METHODS = new Set(['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace'])

export interface Call {
  /** Such as `POST /jobs`. */
  readonly name: string
  readonly operation: Operation
}

export const callsOf = ({ paths }: ApiDocument): Call[] =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => METHODS.has(method))
      .map(([method, operation]) => ({ name: `${method.toUpperCase()} ${belowBase(path)}`, operation })),
  )

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a `$ref` leads to; any other node is itself. Undefined when it leads nowhere. */
export const resolve = (document: ApiDocument, node: Node | undefined): Node | undefined => {
  if (typeof node?.$ref !== 'string') return node
  const target = node.$ref
    .replace(/^#\//, '')
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((found, key) => (isNode(found) ? found[key] : undefined), document)
  return isNode(target) ? resolve(document, target) : undefined
}
