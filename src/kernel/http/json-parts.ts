import { readFile } from 'node:fs/promises'
import { AppError } from '../errors/app-error.js'
import type { ReceivedFile } from './upload-receiver.js'

/**
 * A browser's FormData has no way to write an object but as a Blob of JSON, which it sends with a file name. Such a part is
 * a field like one of text, so far as the endpoint has a field of that name.
 */
export const isJsonPart = ({ mimetype }: { readonly mimetype: string }): boolean =>
  mimetype === 'application/json'

/** Of one form; no endpoint has more fields that are objects. */
export const MAX_JSON_PARTS = 4

type Fields = Readonly<Record<string, unknown>>

/** The text fields of a form together with its parts of JSON, each read as its text. Throws BODY_TOO_LARGE. */
export const withJsonParts = async (
  fields: Fields,
  parts: readonly ReceivedFile[],
  limits: { readonly maxBytes: number },
): Promise<Fields> => {
  if (parts.length === 0) return fields
  const texts = new Map(Object.entries(fields))
  for (const { fieldname, path, size } of parts) {
    if (size > limits.maxBytes) throw new AppError('BODY_TOO_LARGE')
    const earlier = texts.get(fieldname)
    const text = await readFile(path, 'utf8')
    texts.set(fieldname, earlier === undefined ? text : [earlier, text].flat())
  }
  return Object.fromEntries(texts)
}
