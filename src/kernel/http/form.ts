import { open } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { Request, Response } from 'express'
import multer from 'multer'
import type { z } from 'zod'
import { AppError, invalidField } from '../errors/app-error.js'
import { nameOfType, TYPE_NAMES, type UploadedFile } from '../files/file-types.js'
import type { Gate } from '../files/gate.js'
import { MAX_MEGAPIXELS, tooMuch } from '../files/picture-encoder.js'
import { recognize } from '../files/recognize.js'
import type { FieldProblem } from '../i18n/field-problems.js'
import type { Workspace } from '../files/temporary-files.js'
import { type FieldReader, fieldReader } from './form-fields.js'
import { isJsonPart, MAX_JSON_PARTS, withJsonParts } from './json-parts.js'
import { DiskReceiver, type ReceivedFile } from './upload-receiver.js'
import type { UploadedFiles, UploadParts, UploadSpec } from './uploads.js'

export interface Form {
  /** The text fields, as the body of the request. */
  readonly body: Readonly<Record<string, unknown>>
  readonly files: UploadedFiles
  /** Removes the files and makes room for the next call. */
  readonly close: () => Promise<void>
}

/** What all text fields together may have, the same as a JSON body. */
const MAX_TEXT_BYTES = 100 * 1024
const MAX_FIELDS = 50
const MAX_FIELD_NAME = 100
/** Headers of a part, in names and values. */
const MAX_PART_HEADERS = 20
const PART_OVERHEAD_BYTES = 1024
/** Enough for the size of most pictures; the rest are read whole for it. */
const HEAD_BYTES = 256 * 1024
const MEGABYTE = 1024 ** 2
const MEGAPIXEL = 1_000_000
/** About as long as one of those under way takes. */
const UPLOAD_PAUSE_SECONDS = 5

const UNEXPECTED_FILE: FieldProblem = {
  code: 'UNEXPECTED_FILE',
  en: 'No file is accepted here',
  ar: 'لا يُقبل ملف في هذا الحقل',
}
const FIELD_NAME: FieldProblem = {
  code: 'INVALID_FIELD_NAME',
  en: 'Invalid field name',
  ar: 'اسم الحقل غير صحيح',
}
const tooManyFiles = ({ maxFiles }: UploadSpec): FieldProblem => ({
  code: 'TOO_MANY_ITEMS',
  en: 'At most {max, plural, one {one file} other {# files}}',
  ar: 'الحد الأقصى لعدد الملفات: {max}',
  params: { max: maxFiles },
})

/** `documents[]` is how many clients write a list of `documents`. */
const withoutListMark = (name: string): string => (name.endsWith('[]') ? name.slice(0, -2) : name)

const isFile = ({ fieldname }: { readonly fieldname: string }, { field }: UploadSpec): boolean =>
  withoutListMark(fieldname) === field

const parser = (spec: UploadSpec, workspace: Workspace) => {
  let files = 0
  return promisify<Request, Response>(
    multer({
      storage: new DiskReceiver(workspace),
      defParamCharset: 'utf8',
      limits: {
        fileSize: spec.maxBytes,
        files: spec.maxFiles + MAX_JSON_PARTS,
        fields: MAX_FIELDS,
        parts: MAX_FIELDS + spec.maxFiles + MAX_JSON_PARTS,
        fieldSize: MAX_TEXT_BYTES,
        fieldNameSize: MAX_FIELD_NAME,
        headerPairs: MAX_PART_HEADERS,
        fieldNestingDepth: 1,
        fieldArrayIndexLimit: 0,
      },
      fileFilter: (_request, file, done) => {
        if (isFile(file, spec)) files += 1
        if (!isFile(file, spec) && !isJsonPart(file)) done(invalidField(file.fieldname, UNEXPECTED_FILE))
        else if (files > spec.maxFiles) done(invalidField(spec.field, tooManyFiles(spec)))
        else done(null, true)
      },
    }).any(),
  )
}

/** What an endpoint takes, as people call it. */
const allowedBy = ({ types, maxBytes }: UploadSpec) => ({
  allowed: types.map((type) => TYPE_NAMES[type]),
  maxMegabytes: maxBytes / MEGABYTE,
})

const tooLarge = (spec: UploadSpec, cause?: unknown): AppError => {
  const { allowed, maxMegabytes } = allowedBy(spec)
  const { details } = tooMuch(spec.field, 'megabytes', maxMegabytes)
  return new AppError('FILE_TOO_LARGE', { details: { ...details, allowed } }, { cause })
}

/** The AppError for an error of multer or of the parser below it. */
const refusal = (error: unknown, spec: UploadSpec): AppError => {
  if (error instanceof AppError) return error as AppError
  const code = error instanceof multer.MulterError ? error.code : undefined
  if (code === 'LIMIT_FILE_SIZE') return tooLarge(spec, error)
  if (code === 'LIMIT_FILE_COUNT') return invalidField(spec.field, tooManyFiles(spec))
  if (code === 'LIMIT_FIELD_VALUE') return new AppError('BODY_TOO_LARGE', undefined, { cause: error })
  return new AppError('MALFORMED_FORM', undefined, { cause: error })
}

const bodyOf = (fields: Readonly<Record<string, unknown>>, read: FieldReader): Record<string, unknown> => {
  let bytes = 0
  const entries = Object.entries(fields).map(([name, value]): [string, unknown] => {
    const isList = Array.isArray(value)
    if (!isList && (typeof value !== 'string' || /[[\]]/.test(name) || name === '__proto__')) {
      throw invalidField(name, FIELD_NAME)
    }
    const texts = isList ? value.map(String) : [value]
    for (const text of texts) bytes += Buffer.byteLength(text)
    return [name, read(name, texts)]
  })
  if (bytes > MAX_TEXT_BYTES) throw new AppError('BODY_TOO_LARGE')
  return Object.fromEntries(entries)
}

const headOf = async (path: string, bytes: number): Promise<Buffer> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const recognized = async (file: ReceivedFile, spec: UploadSpec): Promise<UploadedFile> => {
  const { path, size: bytes, digest } = file
  const head = await headOf(path, Math.min(bytes, HEAD_BYTES))
  const known =
    recognize(head, spec.types) ??
    (bytes > HEAD_BYTES ? recognize(await headOf(path, bytes), spec.types) : undefined)
  if (!known) {
    const details = { field: spec.field, found: nameOfType(head), ...allowedBy(spec) }
    throw new AppError('FILE_TYPE_NOT_ALLOWED', { details })
  }
  if (known.pixels > MAX_MEGAPIXELS * MEGAPIXEL) {
    throw new AppError('FILE_TOO_LARGE', tooMuch(spec.field, 'megapixels', MAX_MEGAPIXELS))
  }
  return { field: spec.field, path, bytes, digest, type: known.type }
}

const filesOf = async (received: readonly ReceivedFile[], spec: UploadSpec): Promise<UploadedFiles> => {
  const files: UploadedFile[] = []
  for (const file of received) files.push(await recognized(file, spec))
  return files.length > 0 ? { [spec.field]: files } : {}
}

const assertAcceptableLength = (request: Request, spec: UploadSpec): void => {
  const most =
    spec.maxFiles * spec.maxBytes + MAX_TEXT_BYTES + (MAX_FIELDS + spec.maxFiles) * PART_OVERHEAD_BYTES
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge(spec)
}

const tooManyUploads = ({ limits: { perKey: atOnce, waitingPerKey: waiting } }: Gate): AppError =>
  new AppError('TOO_MANY_UPLOADS', {
    details: { name: 'uploads-at-once', atOnce, waiting, retryAfterSeconds: UPLOAD_PAUSE_SECONDS },
  })

/** Ends when the caller is gone. */
const presenceOf = (request: Request): AbortSignal => {
  const presence = new AbortController()
  request.once('close', () => {
    if (!request.readableEnded) presence.abort()
  })
  return presence.signal
}

export type FormReader = (request: Request, response: Response, caller: string) => Promise<Form>

/**
 * Reads `multipart/form-data` within the limits of the endpoint, its files to the disk; `caller` is who is counted.
 * Throws FILE_TOO_LARGE, FILE_TYPE_NOT_ALLOWED, BODY_TOO_LARGE, MALFORMED_FORM, MALFORMED_JSON, TOO_MANY_UPLOADS, or
 * VALIDATION_FAILED naming the field.
 */
export const formReader = (
  spec: UploadSpec,
  schema: z.ZodType | undefined,
  { temporaryFiles, uploadGate }: UploadParts,
): FormReader => {
  let read: FieldReader | undefined
  return async (request, response, caller) => {
    assertAcceptableLength(request, spec)
    // multer would wait for ever for a caller who left while the token was checked
    if (request.destroyed) throw new AppError('MALFORMED_FORM')
    const leave = await uploadGate.enter(caller, presenceOf(request)).catch((error: unknown) => {
      throw new AppError('MALFORMED_FORM', undefined, { cause: error })
    })
    if (!leave) throw tooManyUploads(uploadGate)
    const workspace = await temporaryFiles.open()
    const close = async (): Promise<void> => {
      leave()
      await workspace.close()
    }
    try {
      await parser(spec, workspace)(request, response).catch((error: unknown) => {
        throw refusal(error, spec)
      })
      read ??= fieldReader(schema)
      const received = (request.files ?? []) as unknown as readonly ReceivedFile[]
      const files = received.filter((file) => isFile(file, spec))
      const parts = received.filter((file) => !isFile(file, spec))
      const fields = request.body as Record<string, unknown>
      const body = bodyOf(await withJsonParts(fields, parts, { maxBytes: MAX_TEXT_BYTES }), read)
      return { body, files: await filesOf(files, spec), close }
    } catch (error) {
      await close()
      throw error
    }
  }
}
