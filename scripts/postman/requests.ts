import { type Call, type Content, isNode, type Node, type Parameter, resolve } from '../clients/document.js'
import type { ApiDocument } from '../clients/document.js'
import {
  type Auth,
  bearer,
  type Body,
  type FormField,
  type Request,
  type Url,
  type Variable,
} from './collection.js'
import { type Caller, TOKENS, variableOfParameter, bodyOf } from './variables.js'

const IDEMPOTENCY_KEY: Variable = { key: 'Idempotency-Key', value: '{{$guid}}' }
/** The field that names an earlier upload where a form brings the file itself. */
const UPLOAD = 'upload'
const ACCEPT_LANGUAGE: Variable = { key: 'Accept-Language', value: 'en', description: 'en or ar' }
const JSON_TYPE: Variable = { key: 'Content-Type', value: 'application/json' }

export const parametersOf = (document: ApiDocument, { operation }: Call): Parameter[] =>
  (operation.parameters ?? []).flatMap((parameter) => {
    const found = resolve(document, parameter)
    return found ? [found as unknown as Parameter] : []
  })

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** An example of a parameter, of its schema, or its default; undefined where the document has none. */
export const exampleOf = (document: ApiDocument, { example, schema }: Parameter): string | undefined => {
  const node = resolve(document, schema)
  const [first] = Array.isArray(node?.examples) ? (node.examples as unknown[]) : []
  const value = example ?? first ?? node?.example ?? node?.default
  return value === undefined ? undefined : asText(Array.isArray(value) ? value[0] : value)
}

const queryOf = (document: ApiDocument, parameters: readonly Parameter[]): Variable[] =>
  parameters
    .filter((parameter) => parameter.in === 'query')
    .flatMap((parameter) => {
      const { name: key, required = false } = parameter
      const value = key === 'jobId' ? '{{jobId}}' : exampleOf(document, parameter)
      // One that is not needed is there to be ticked; without a value that works it would only be in the way.
      return value === undefined ? [] : [{ key, value, ...(!required && { disabled: true as const }) }]
    })

export const urlOf = (path: string, query: readonly Variable[]): Url => {
  const parts = path
    .slice(1)
    .replace(/\{(\w+)\}/g, ':$1')
    .split('/')
  const sent = query.filter(({ disabled }) => !disabled).map(({ key, value }) => `${key}=${value}`)
  const variable = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    key: name,
    value: `{{${variableOfParameter(name, path)}}}`,
  }))
  return {
    raw: `{{baseUrl}}/${parts.join('/')}${sent.length > 0 ? `?${sent.join('&')}` : ''}`,
    host: ['{{baseUrl}}'],
    path: parts,
    ...(query.length > 0 && { query }),
    ...(variable.length > 0 && { variable }),
  }
}

export const jsonBody = (body: object): Body => ({
  mode: 'raw',
  raw: JSON.stringify(body, null, 2),
  options: { raw: { language: 'json' } },
})

const urlencodedBody = (example: Node): Body => ({
  mode: 'urlencoded',
  urlencoded: Object.entries(example).map(([key, value]) => ({ key, value: asText(value) })),
})

const isFile = (node: Node | undefined): boolean =>
  node !== undefined && (node.format === 'binary' || node.contentMediaType !== undefined)

/** The fields of a form, also of one that is put together from several schemas. */
const fieldsOf = (document: ApiDocument, schema: Node | undefined): [string, Node][] => {
  const { allOf = [], properties = {} } = (resolve(document, schema) ?? {}) as {
    allOf?: readonly Node[]
    properties?: Readonly<Record<string, Node>>
  }
  return [...allOf.flatMap((part) => fieldsOf(document, part)), ...Object.entries(properties)]
}

const takesFile = (document: ApiDocument, field: Node): boolean => {
  const node = resolve(document, field)
  const inner = [node?.items, node?.anyOf, node?.oneOf].flat().filter(isNode)
  return isFile(node) || inner.some((one) => takesFile(document, one))
}

const textField = ([key, value]: [string, unknown]): FormField => ({
  key,
  type: 'text',
  // An empty field is what `null` is in JSON.
  value: value === null ? '' : asText(value),
})

/** Postman sends a file that nobody chose as an empty text, so one that is not needed waits to be ticked. */
const fileField = (key: string, needed: boolean): FormField =>
  needed
    ? { key, type: 'file', src: [], description: 'Choose a picture before sending' }
    : { key, type: 'file', src: [], description: 'Tick it and choose a picture', disabled: true }

const formBody = (document: ApiDocument, example: Node, { schema }: Content): Body => {
  const fields = fieldsOf(document, schema)
  const files = fields.filter(([, field]) => takesFile(document, field)).map(([name]) => name)
  const isText = (name: string): boolean =>
    name !== UPLOAD && !files.includes(name) && fields.some(([known]) => known === name)
  const texts = Object.entries(example).filter(([name]) => isText(name))
  // Without text fields, or in place of an upload, the files are what the call is about.
  const needed = texts.length === 0 || UPLOAD in example
  return {
    mode: 'formdata',
    formdata: [...texts.map(textField), ...files.map((name) => fileField(name, needed))],
  }
}

const authOf = (caller: Caller): { auth?: Auth } => {
  if (caller === 'client') return {}
  return { auth: caller === 'nobody' ? { type: 'noauth' } : bearer(TOKENS[caller]) }
}

/** How to call an operation: with JSON and with a form where it takes both. */
export const requestsOf = (
  document: ApiDocument,
  call: Call,
  { description, caller }: { description: string; caller: Caller },
): { kind: 'plain' | 'form'; request: Request }[] => {
  const [method = '', path = ''] = call.name.split(' ')
  const parameters = parametersOf(document, call)
  const content = call.operation.requestBody?.content ?? {}
  const json = content['application/json']
  const form = content['multipart/form-data']
  const urlencoded = content['application/x-www-form-urlencoded']
  const shown = json?.example ?? urlencoded?.example
  const example = bodyOf(call.name, isNode(shown) ? shown : {})
  const takesKey = parameters.some(({ name }) => name === IDEMPOTENCY_KEY.key)
  const request = (header: readonly Variable[], body?: Body): Request => ({
    method,
    description,
    ...authOf(caller),
    header: [ACCEPT_LANGUAGE, ...(takesKey ? [IDEMPOTENCY_KEY] : []), ...header],
    url: urlOf(path, queryOf(document, parameters)),
    ...(body && { body }),
  })
  const plain = (): Request => {
    if (json) return request([JSON_TYPE], jsonBody(example))
    return urlencoded ? request([], urlencodedBody(example)) : request([])
  }
  return [
    ...(json || urlencoded || !form ? [{ kind: 'plain' as const, request: plain() }] : []),
    ...(form ? [{ kind: 'form' as const, request: request([], formBody(document, example, form)) }] : []),
  ]
}
