import type { Json } from './schemas.js'

interface Operation {
  readonly operationId?: string
  readonly requestBody?: { readonly content: Readonly<Record<string, Json>> }
}
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>

const JSON_TYPE = 'application/json'

/** The document with other examples of what one operation is sent, by name. Throws when there is no such operation. */
export const withRequestExamples = (
  document: Json,
  { operationId, examples }: { operationId: string; examples: Readonly<Record<string, unknown>> },
): Json => {
  const paths = structuredClone(document.paths) as Paths
  const operation = Object.values(paths)
    .flatMap((path) => Object.values(path))
    .find((each) => each.operationId === operationId)
  const body = operation?.requestBody?.content[JSON_TYPE]
  if (!body) throw new Error(`the document has no ${operationId} that is sent JSON`)
  delete body.example
  body.examples = Object.fromEntries(
    Object.entries(examples).map(([name, value]) => [name, { summary: name, value }]),
  )
  return { ...document, paths }
}
