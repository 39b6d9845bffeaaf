import { promisify } from 'node:util'
import type { Request, Response } from 'express'
import multer from 'multer'
import secureJson from 'secure-json-parse'
import { AppError, invalidField } from '../errors/app-error.js'
import { recognize, type UploadedFile } from '../files.js'
import type { UploadedFiles, UploadSpec } from './uploads.js'

export interface Form {
  /** The text fields, as the body of the request. */
  readonly body: Readonly<Record<string, unknown>>
  readonly files: UploadedFiles
}

/** What all text fields together may have, the same as a JSON body. */
const MAX_TEXT_BYTES = 100 * 1024
const MAX_FIELDS = 50
const MAX_FIELD_NAME = 100
/** Headers of a part, in names and values. */
const MAX_PART_HEADERS = 20
const PART_OVERHEAD_BYTES = 1024
/** More than any phone camera takes; decoding costs about four bytes for each. */
const MAX_PIXELS = 64_000_000

const UNEXPECTED_FILE = { en: 'No file is accepted here', ar: 'لا يُقبل ملف في هذا الحقل' }
const FIELD_NAME = { en: 'Invalid field name', ar: 'اسم الحقل غير صحيح' }
const tooManyFiles = ({ maxFiles }: UploadSpec) => ({
  en: `At most ${maxFiles} file(s)`,
  ar: `الحد الأقصى لعدد الملفات: ${maxFiles}`,
})

/** `documents[]` is how many clients write a list of `documents`. */
const withoutListMark = (name: string): string => (name.endsWith('[]') ? name.slice(0, -2) : name)

const parser = (spec: UploadSpec) =>
  promisify<Request, Response>(
    multer({
      storage: multer.memoryStorage(),
      defParamCharset: 'utf8',
      limits: {
        fileSize: spec.maxBytes,
        files: spec.maxFiles,
        fields: MAX_FIELDS,
        parts: MAX_FIELDS + spec.maxFiles,
        fieldSize: MAX_TEXT_BYTES,
        fieldNameSize: MAX_FIELD_NAME,
        headerPairs: MAX_PART_HEADERS,
        fieldNestingDepth: 1,
        fieldArrayIndexLimit: 0,
      },
      fileFilter: (_request, file, done) => {
        if (withoutListMark(file.fieldname) === spec.field) done(null, true)
        else done(invalidField(file.fieldname, UNEXPECTED_FILE))
      },
    }).any(),
  )

/** The AppError for an error of multer or of the parser below it. */
const refusal = (error: unknown, spec: UploadSpec): AppError => {
  if (error instanceof AppError) return error as AppError
  const code = error instanceof multer.MulterError ? error.code : undefined
  if (code === 'LIMIT_FILE_SIZE') return new AppError('FILE_TOO_LARGE', undefined, { cause: error })
  if (code === 'LIMIT_FILE_COUNT') return invalidField(spec.field, tooManyFiles(spec))
  if (code === 'LIMIT_FIELD_VALUE') return new AppError('BODY_TOO_LARGE', undefined, { cause: error })
  return new AppError('MALFORMED_FORM', undefined, { cause: error })
}

/** A value that is JSON with structure, or `null`, is parsed; everything else is text. */
const parsedValue = (text: string): unknown => {
  if (text === 'null') return null
  if (!/^[{[]/.test(text)) return text
  let value: object
  try {
    value = JSON.parse(text) as object
  } catch {
    return text
  }
  try {
    secureJson.scan(value, { protoAction: 'error', constructorAction: 'error' })
    return value
  } catch (error) {
    throw new AppError('MALFORMED_JSON', undefined, { cause: error })
  }
}

const bodyOf = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  let bytes = 0
  const parsed = (value: string): unknown => {
    bytes += Buffer.byteLength(value)
    return parsedValue(value)
  }
  const entries = Object.entries(fields).map(([name, value]): [string, unknown] => {
    if (typeof value === 'string' && !/[[\]]/.test(name) && name !== '__proto__') return [name, parsed(value)]
    if (Array.isArray(value)) return [name, value.map((item) => parsed(String(item)))]
    throw invalidField(name, FIELD_NAME)
  })
  if (bytes > MAX_TEXT_BYTES) throw new AppError('BODY_TOO_LARGE')
  return Object.fromEntries(entries)
}

const filesOf = (request: Request, spec: UploadSpec): UploadedFiles => {
  const received = (request.files ?? []) as readonly Express.Multer.File[]
  const files = received.map(({ buffer: content }): UploadedFile => {
    const recognized = recognize(content, spec.types)
    if (!recognized) throw new AppError('FILE_TYPE_NOT_ALLOWED')
    if (recognized.pixels > MAX_PIXELS) throw new AppError('FILE_TOO_LARGE')
    return { content, type: recognized.type }
  })
  return files.length > 0 ? { [spec.field]: files } : {}
}

const assertAcceptableLength = (request: Request, spec: UploadSpec): void => {
  const most =
    spec.maxFiles * spec.maxBytes + MAX_TEXT_BYTES + (MAX_FIELDS + spec.maxFiles) * PART_OVERHEAD_BYTES
  if (Number(request.headers['content-length'] ?? 0) > most) throw new AppError('FILE_TOO_LARGE')
}

/**
 * Reads `multipart/form-data` into memory within the limits of the endpoint. Throws FILE_TOO_LARGE,
 * FILE_TYPE_NOT_ALLOWED, BODY_TOO_LARGE, MALFORMED_FORM, MALFORMED_JSON, or VALIDATION_FAILED naming the field.
 */
export const formReader = (spec: UploadSpec) => {
  const parse = parser(spec)
  return async (request: Request, response: Response): Promise<Form> => {
    assertAcceptableLength(request, spec)
    // multer would wait for ever for a caller who left while the token was checked
    if (request.destroyed) throw new AppError('MALFORMED_FORM')
    await parse(request, response).catch((error: unknown) => {
      throw refusal(error, spec)
    })
    return { body: bodyOf(request.body as Record<string, unknown>), files: filesOf(request, spec) }
  }
}
