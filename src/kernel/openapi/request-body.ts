import type { Endpoint } from '../http/endpoint.js'
import type { UploadSpec } from '../http/uploads.js'
import type { Json, Schemas } from './schemas.js'

const fileSchema = ({ maxFiles, maxBytes, types }: UploadSpec): Json => {
  const description = `${types.join(', ')}; at most ${maxBytes / 1024 ** 2} MB`
  const file = { type: 'string', format: 'binary', description }
  return maxFiles === 1 ? file : { type: 'array', items: file, maxItems: maxFiles }
}

const formSchema = (upload: UploadSpec, body: Json): Json => {
  const properties = { ...(body.properties as Json | undefined), [upload.field]: fileSchema(upload) }
  return { ...body, type: 'object', properties }
}

/** What the endpoint is sent: JSON, or a form where it takes files. */
export const requestBody = ({ body, upload, form, example }: Endpoint, schemas: Schemas): Json => {
  if (!body && !upload) return {}
  const schema = body ? schemas.of(body, 'input') : {}
  return {
    requestBody: {
      required: body ? !body.safeParse(undefined).success : false,
      content: {
        ...(body && {
          'application/json': { schema, ...(example.body !== undefined && { example: example.body }) },
        }),
        ...(form && { 'application/x-www-form-urlencoded': { schema } }),
        ...(upload && { 'multipart/form-data': { schema: formSchema(upload, schema) } }),
      },
    },
  }
}
