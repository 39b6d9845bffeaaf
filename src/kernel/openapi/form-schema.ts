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

interface Nullable extends Json {
  readonly anyOf?: readonly Json[]
  readonly type?: string | readonly string[]
}

const isNull = ({ type }: Json): boolean => type === 'null'

/** What the value is when it is not null; undefined where it never is. */
const withoutNull = ({ anyOf = [], type = [], ...rest }: Nullable): Json | undefined => {
  const alternatives = anyOf.filter((one) => !isNull(one))
  if (alternatives.length < anyOf.length) {
    return alternatives.length > 1 ? { ...rest, anyOf: alternatives } : { ...alternatives[0], ...rest }
  }
  if (typeof type === 'string' || !type.includes('null')) return undefined
  const types = type.filter((one) => one !== 'null')
  return { ...rest, type: types.length > 1 ? types : types[0] }
}

/** A field of a form has no null: nothing at all stands for it. */
const asField = (node: Json): Json => {
  const field = withoutNull(node)
  if (!field) return node
  return { ...field, description: [field.description, 'Empty: none'].filter(Boolean).join('. ') }
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
    if (!isNull(node)) fields[name] = asField(node)
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
