import { finished } from 'node:stream/promises'
import { promisify } from 'node:util'
import express, { type Request, type Response } from 'express'
import secureJson from 'secure-json-parse'
import { AppError } from '../errors/app-error.js'
import type { Endpoint } from './endpoint.js'
import { formReader } from './form.js'
import { isPlainForm, readPlainForm } from './plain-form.js'
import { MAX_JSON_BYTES } from './schemas.js'
import type { UploadedFiles, UploadParts } from './uploads.js'

const JSON_TYPE = ['application/json', 'application/*+json']
/** JSON is UTF-8 (RFC 8259); in another charset a body could mean one thing to a filter in front of us and another here. */
const OTHER_CHARSET = /;\s*charset\s*=\s*(?!"?utf-8"?\s*(?:;|$))/i

export interface ReceivedBody {
  /** Undefined when there is none; not yet validated. */
  readonly body: unknown
  readonly files: UploadedFiles
  /** To be called once the request is answered. */
  readonly close: () => Promise<void>
}

const close = (): Promise<void> => Promise.resolve()

const NOTHING: ReceivedBody = { body: undefined, files: {}, close }

/** Rejects with what the parser hands to `next`. */
const readText = promisify<Request, Response>(express.text({ type: JSON_TYPE, limit: MAX_JSON_BYTES }))

/** Parses with a refusal of `__proto__` and `constructor.prototype`, wherever they stand. */
const parseJson = (text: unknown): unknown => {
  if (typeof text !== 'string' || text === '') return undefined
  try {
    return secureJson.parse(text, undefined, { protoAction: 'error', constructorAction: 'error' })
  } catch (error) {
    throw new AppError('MALFORMED_JSON', undefined, { cause: error })
  }
}

/** A missing body is left to validation. */
const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

/** What reads the body of an endpoint, before it is validated: JSON, and forms where files are taken. */
export const bodyReader = (
  spec: Endpoint,
  uploads: UploadParts,
): ((request: Request, response: Response, caller: string) => Promise<ReceivedBody>) => {
  if (spec.method === 'get') return () => Promise.resolve(NOTHING)
  const readForm = spec.upload && formReader(spec.upload, spec.body, uploads)
  return async (request, response, caller) => {
    if (!hasBody(request)) return NOTHING
    if (readForm && request.is('multipart/form-data')) return readForm(request, response, caller)
    if (spec.form && isPlainForm(request)) {
      return { body: await readPlainForm(request, response), files: {}, close }
    }
    if (!request.is(JSON_TYPE) || OTHER_CHARSET.test(request.get('content-type') ?? '')) {
      throw new AppError('UNSUPPORTED_MEDIA_TYPE')
    }
    await readText(request, response)
    return { body: parseJson(request.body), files: {}, close }
  }
}

/** As much as an honest caller may still be sending: the largest upload, five photos of 10 MB, and some more. */
const MOST_DRAINED_BYTES = 56 * 1024 * 1024

/**
 * Reads off what the caller is still sending; without it they might see a broken connection instead of the reply. A
 * caller who sends without end is answered and cut off.
 */
export const drain = async (request: Request, response: Response): Promise<void> => {
  let received = 0
  const enough = new Promise<void>((resolve) => {
    request.on('data', (chunk: Buffer) => {
      received += chunk.length
      if (received > MOST_DRAINED_BYTES) resolve()
    })
  })
  const ended = finished(request, { writable: false }).catch(() => undefined)
  await Promise.race([ended, enough])
  if (received <= MOST_DRAINED_BYTES) return
  response.setHeader('Connection', 'close')
  response.once('finish', () => request.destroy())
}
