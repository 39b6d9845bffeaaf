import openapiTS, { astToString } from 'openapi-typescript'
import ts from 'typescript'
import { type ApiDocument, belowBase, isNode, type Node } from './document.js'

const HEAD = `/** Types of the Craftworks API for openapi-fetch; made by npm run openapi, not by hand. */\n\n`

/**
 * Examples are for reading the reference; here they would be half of the file. By its discriminator a union would have
 * the literals twice that it is narrowed by.
 */
const LEFT_OUT = ['example', 'examples', 'discriminator']

const forTypes = (node: unknown, isPropertyMap = false): unknown => {
  if (Array.isArray(node)) return node.map((item) => forTypes(item))
  if (!isNode(node)) return node
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => isPropertyMap || !LEFT_OUT.includes(key))
      .map(([key, value]) => [key, forTypes(value, key === 'properties')]),
  )
}

const isFile = ({ format, contentMediaType, contentEncoding }: Node): boolean =>
  format === 'binary' || (contentMediaType !== undefined && contentEncoding === undefined)

/**
 * The TypeScript types of a document, with paths below its base address, so that one client serves `/api` and
 * `/api/v1`. A file is a `Blob`, and what has a default may be left out of a request.
 */
export const typescriptClient = async (document: ApiDocument): Promise<string> => {
  const paths = Object.fromEntries(
    Object.entries(document.paths).map(([path, item]) => [belowBase(path), item]),
  )
  const source = forTypes({ ...document, paths }) as Parameters<typeof openapiTS>[0]
  const tree = await openapiTS(source, {
    silent: true,
    defaultNonNullable: false,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    rootTypesKeepCasing: true,
    transform: (schema) => (isFile(schema as Node) ? ts.factory.createTypeReferenceNode('Blob') : undefined),
  })
  return HEAD + astToString(tree)
}
