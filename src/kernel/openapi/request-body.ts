import type { Endpoint } from '../http/endpoint.js'
import { formOf } from './form-schema.js'
import { type Json, nameOf, schemaRef, type Schemas } from './schemas.js'

/** What the endpoint is sent: JSON, or a form where it takes files. `name` begins the names of what has none. */
export const requestBody = (
  { body, upload, form, example }: Endpoint,
  name: string,
  schemas: Schemas,
): Json => {
  if (!body && !upload) return {}
  const json = body ? schemas.named(body, 'input', `${name}Input`) : {}
  const content: Json = {}
  if (body) {
    content['application/json'] = {
      schema: json,
      ...(example.body !== undefined && { example: example.body }),
    }
    if (form) content['application/x-www-form-urlencoded'] = { schema: json }
  }
  if (upload) {
    const { schema, encoding } = formOf(upload, json, schemas)
    const form = `${(nameOf(json) ?? name).replace(/Input$/, '')}Form`
    schemas.add(form, schema)
    content['multipart/form-data'] = { schema: schemaRef(form), encoding }
  }
  return { requestBody: { required: body?.safeParse(undefined).success !== true, content } }
}
