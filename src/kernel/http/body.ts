import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express'
import secureJson from 'secure-json-parse'
import { AppError } from '../errors/app-error.js'
import type { Endpoint } from './endpoint.js'

/** CONTRACT.md "Conventions": JSON bodies over 100 kB are 413. */
const MAX_BODY = '100kb'

const JSON_TYPE = ['application/json', 'application/*+json']

const readText = express.text({ type: JSON_TYPE, limit: MAX_BODY })

/** Refuses a body that is there and is not JSON; a body that is not there is the validation's matter. */
const requireJson = (request: Request, _response: Response, next: NextFunction): void => {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0
  if (hasBody && !request.is(JSON_TYPE)) {
    next(new AppError('UNSUPPORTED_MEDIA_TYPE'))
    return
  }
  next()
}

/** Parses with a refusal of `__proto__` and `constructor.prototype`, wherever they stand. */
const parseJson = (request: Request, _response: Response, next: NextFunction): void => {
  const text: unknown = request.body
  if (typeof text !== 'string' || text === '') {
    request.body = undefined
    next()
    return
  }
  try {
    request.body = secureJson.parse(text, undefined, { protoAction: 'error', constructorAction: 'error' })
    next()
  } catch (error) {
    next(new AppError('MALFORMED_JSON', undefined, { cause: error }))
  }
}

/** What reads the body of an endpoint, before it is validated. */
export const readBody = (_spec: Endpoint): RequestHandler[] => [requireJson, readText, parseJson]
