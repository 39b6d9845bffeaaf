import { promisify } from 'node:util'
import express, { type Request, type Response } from 'express'
import multer from 'multer'
import { AppError } from '../errors/app-error.js'

/** Enough for what a mail program or a small page of ours posts. */
const MAX_BYTES = 10 * 1024
const MAX_FIELDS = 20

const URL_ENCODED = 'application/x-www-form-urlencoded'
const MULTIPART = 'multipart/form-data'

const readUrlEncoded = promisify<Request, Response>(
  express.urlencoded({ extended: false, limit: MAX_BYTES, parameterLimit: MAX_FIELDS }),
)
const readMultipart = promisify<Request, Response>(
  multer({ limits: { fields: MAX_FIELDS, fieldSize: MAX_BYTES, parts: MAX_FIELDS, files: 0 } }).none(),
)

export const isPlainForm = (request: Request): boolean => Boolean(request.is([URL_ENCODED, MULTIPART]))

/** The fields of a form without files, all of them text. Throws MALFORMED_FORM, or what Express makes of a large one. */
export const readPlainForm = async (request: Request, response: Response): Promise<unknown> => {
  if (request.is(URL_ENCODED)) await readUrlEncoded(request, response)
  else {
    await readMultipart(request, response).catch((error: unknown) => {
      throw new AppError('MALFORMED_FORM', undefined, { cause: error })
    })
  }
  return { ...(request.body as Record<string, unknown>) }
}
