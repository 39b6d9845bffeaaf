import { type ApiDocument, callsOf, type Content, isNode, type Node, resolve } from './document.js'
import { unsharedIn } from './shared-patterns.js'

/** Types of the languages that clients are generated in, which a class of the same name would hide; in lower case. */
const TAKEN_NAMES = new Set(
  `any array bool boolean byte bytes char character class collection data date datetime decimal double duration dynamic
  enum error exception file float function future integer int iterable iterator json list long map module never nothing
  null number object optional package promise protocol queue record regexp request response result self set short stream
  string struct symbol task thread throwable tuple type unit unknown uri url uuid void`.split(/\s+/),
)
const SCHEMA_NAME = /^[A-Z][A-Za-z0-9]*$/

type Report = (where: string, problem: string) => void

/** Visits every schema, and everything else that holds some; `path` is the place as keys. */
const visit = (
  node: unknown,
  path: readonly string[],
  see: (node: Node, path: readonly string[]) => void,
) => {
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) visit(item, [...path, String(index)], see)
  } else if (isNode(node)) {
    see(node, path)
    for (const [key, value] of Object.entries(node)) {
      // A value, in which nothing is a schema; but a property may have such a name.
      const isValue = ['example', 'examples', 'default', 'const', 'enum'].includes(key)
      if (!isValue || path.at(-1) === 'properties') visit(value, [...path, key], see)
    }
  }
}

const isNamedSchema = ([first, second, ...rest]: readonly string[]): boolean =>
  first === 'components' && second === 'schemas' && rest.length === 1

/** What a value may be besides null: more than one is a value without a type in most languages. */
const typesOf = ({ type, anyOf }: Node): string[] => {
  const types = [type, ...(Array.isArray(anyOf) ? anyOf.filter(isNode).map((one) => one.type) : [])]
  return types.flat().filter((name): name is string => typeof name === 'string' && name !== 'null')
}

const judgeSchemas = (document: ApiDocument, report: Report): void => {
  visit(document, [], (node, path) => {
    const where = path.join('/')
    if (typeof node.pattern === 'string') {
      const unshared = unsharedIn(node.pattern)
      if (unshared !== null) report(where, `the pattern ${node.pattern} has ${unshared}`)
    }
    if (Array.isArray(node.enum) && node.enum.length > 1 && !isNamedSchema(path)) {
      report(where, `an enum without a name: ${node.enum.join(', ')}`)
    }
    const types = typesOf(node)
    if (types.length > 1) report(where, `a value of several types: ${types.join(', ')}`)
    if (Array.isArray(node.oneOf) && node.oneOf.length > 1 && !isNode(node.discriminator)) {
      report(where, 'alternatives without a discriminator')
    }
    // Half of the generators read it as a list of anything.
    if (node.prefixItems !== undefined) report(where, 'a list with a schema for each place')
  })
}

/** Names that are one where case and punctuation do not count, as in file names and identifiers. */
const judgeNames = (kind: string, names: readonly string[], report: Report): void => {
  const seen = new Map<string, string>()
  for (const name of names) {
    const folded = name.toLowerCase().replace(/[^a-z0-9]/g, '')
    const twin = seen.get(folded)
    if (twin !== undefined) report(name, `this ${kind} and ${twin} become one name`)
    seen.set(folded, name)
  }
}

const judgeSchemaNames = ({ components }: ApiDocument, report: Report): void => {
  const names = Object.keys(components?.schemas ?? {})
  for (const name of names) {
    if (TAKEN_NAMES.has(name.toLowerCase())) report(name, 'the name of this schema is one of a language')
    if (!SCHEMA_NAME.test(name)) report(name, 'the name of this schema is no name of a class')
  }
  judgeNames('schema', names, report)
}

const judgeOperationIds = (document: ApiDocument, report: Report): void => {
  const calls = callsOf(document)
  for (const { name, operation } of calls) {
    if (operation.operationId === undefined) report(name, 'an operation without operationId')
  }
  const ids = calls.flatMap(({ operation }) => operation.operationId ?? [])
  judgeNames('operationId', ids, report)
}

/** Whether whoever reads such a value finds its `code`, whichever of the alternatives it is. */
const hasCode = (document: ApiDocument, schema: Node | undefined): boolean => {
  const node = resolve(document, schema)
  if (!node) return false
  const { properties, required, allOf = [], oneOf, anyOf = [] } = node
  const isOwn =
    isNode(properties) && 'code' in properties && Array.isArray(required) && required.includes('code')
  const parts = allOf as Node[]
  const alternatives = (oneOf ?? anyOf) as Node[]
  return (
    isOwn ||
    parts.some((part) => hasCode(document, part)) ||
    (alternatives.length > 0 && alternatives.every((one) => hasCode(document, one)))
  )
}

const judgeErrorReplies = (document: ApiDocument, report: Report): void => {
  for (const { name, operation } of callsOf(document)) {
    for (const [status, reply] of Object.entries(operation.responses)) {
      if (/^[123]/.test(status)) continue
      const where = `${name} ${status}`
      const found = resolve(document, reply)?.content as Readonly<Record<string, Content>> | undefined
      const content = found?.['application/json']
      if (!hasCode(document, content?.schema)) report(where, 'an error reply without a code')
      for (const [example, { value }] of Object.entries(content?.examples ?? {})) {
        if (!isNode(value) || typeof value.code !== 'string') {
          report(where, `the example ${example} of an error has no code`)
        }
      }
    }
  }
}

/**
 * What keeps generators of clients from making good ones of a document, each with its place: patterns that not every
 * language takes, names that are taken or become one, enums that each generator would name in its own way, errors that
 * a program cannot tell apart. Empty when there is nothing.
 */
export const hindrancesIn = (document: ApiDocument): string[] => {
  const found: string[] = []
  const report: Report = (where, problem) => found.push(`${where}: ${problem}`)
  judgeSchemas(document, report)
  judgeSchemaNames(document, report)
  judgeOperationIds(document, report)
  judgeErrorReplies(document, report)
  return found
}
