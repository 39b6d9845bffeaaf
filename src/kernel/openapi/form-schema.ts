import type { UploadSpec } from '../http/uploads.js'
import type { Json, Schemas } from './schemas.js'

const MEGABYTE = 1024 ** 2

const fileField = ({ maxFiles, maxBytes, types }: UploadSpec, inJson: unknown): Json => {
  const description = `${types.join(', ')}; at most ${maxBytes / MEGABYTE} MB`
  const file = { type: 'string', format: 'binary', contentMediaType: 'application/octet-stream', description }
  if (maxFiles === 1) return file
  const means = (inJson as Json | undefined)?.description
  return {
    type: 'array',
    items: file,
    maxItems: maxFiles,
    ...(typeof means === 'string' && { description: means }),
  }
}

const isNull = ({ type }: Json): boolean => type === 'null'

/** A field of a form has no null: nothing at all stands for it. */
const asField = (node: Json): Json | undefined => {
  if (isNull(node)) return undefined
  const { anyOf, type, ...rest } = node as Json & { anyOf?: readonly Json[] }
  const nullable = anyOf?.some(isNull) ?? (Array.isArray(type) && type.includes('null'))
  if (!nullable) return node
  const cleared = { description: [rest.description, 'Empty: none'].filter(Boolean).join('. ') }
  if (Array.isArray(type)) {
    const [only, ...others] = type.filter((one) => one !== 'null')
    return { ...rest, type: others.length > 0 ? [only, ...others] : (only as unknown), ...cleared }
  }
  const [only, ...others] = anyOf?.filter((one) => !isNull(one)) ?? []
  return others.length > 0
    ? { ...rest, anyOf: [only, ...others], ...cleared }
    : { ...only, ...rest, ...cleared }
}

/** How the parts of a form are written that are no plain text. */
const encodingOf = (fields: Readonly<Record<string, Json>>, upload: UploadSpec, schemas: Schemas): Json => ({
  ...Object.fromEntries(
    Object.entries(fields)
      .filter(([, node]) => schemas.resolve(node).type === 'object')
      .map(([name]) => [name, { contentType: 'application/json' }]),
  ),
  [upload.field]: { contentType: upload.types.join(', ') },
})

/** The form in which the endpoint takes files: the fields of its JSON body, written as forms are, and the files. */
export const formOf = (
  upload: UploadSpec,
  body: Json,
  schemas: Schemas,
): { readonly schema: Json; readonly encoding: Json } => {
  const {
    properties = {},
    required = [],
    ...rest
  } = schemas.resolve(body) as Json & {
    properties?: Readonly<Record<string, Json>>
    required?: readonly string[]
  }
  const fields: Record<string, Json> = {}
  for (const [name, node] of Object.entries(properties)) {
    const field = asField(node)
    if (field) fields[name] = field
  }
  fields[upload.field] = fileField(upload, properties[upload.field])
  // without a body to take its place, the file is what the call is about
  const alone = Object.keys(body).length === 0
  const needed = alone ? [upload.field] : required.filter((name) => name !== upload.field)
  const schema = {
    ...(alone ? { additionalProperties: false } : rest),
    type: 'object',
    properties: fields,
    ...(needed.length > 0 && { required: needed }),
  }
  return { schema, encoding: encodingOf(fields, upload, schemas) }
}
