import type { Request, Response } from 'express'
import { z } from 'zod'
import type { Access, Actor } from '../auth/actor.js'
import { assertRole } from '../auth/assert-role.js'
import { AppError, isAppError } from '../errors/app-error.js'
import type { Language } from '../i18n/text.js'
import { validate } from '../i18n/validation.js'
import { bodyReader, drain, type ReceivedBody } from './body.js'
import type { RequestContext } from './context.js'
import type { Endpoint } from './endpoint.js'
import { keyOf } from './idempotency-key.js'
import { ipKey } from './caller-keys.js'
import type { UploadParts } from './uploads.js'

/** A call whose caller may make it, its body not yet validated. */
export interface ReceivedCall {
  readonly params: unknown
  readonly actor: Actor | null
  readonly received: ReceivedBody
}

const DEAD_TOKEN = ['UNAUTHORIZED', 'TOKEN_EXPIRED', 'ACCOUNT_BANNED'] as const

/** An expired token does not matter where none is needed: an app sends its expired one when it asks for a new one. */
const asNobody = (error: unknown): null => {
  if (DEAD_TOKEN.some((code) => isAppError(error, code))) return null
  throw error
}

const authorized = async (access: Access, authenticating: Promise<Actor | null>): Promise<Actor | null> => {
  if (access === 'public') return authenticating.catch(asNobody)
  const actor = await authenticating
  if (!actor) throw new AppError('UNAUTHORIZED')
  assertRole(access, actor)
  return actor
}

/** A malformed value in the path names nothing that exists: 404. */
const paramsOf = (schema: z.ZodType, request: Request, language: Language): unknown => {
  const result = validate(schema, request.params, language)
  if ('problems' in result) throw new AppError('INVALID_ID')
  return result.value
}

const mayRepeat = ({ repeatable, idempotent }: Endpoint, request: Request): boolean =>
  repeatable ?? (idempotent !== undefined && keyOf(request) !== undefined)

/**
 * What receives the calls of an endpoint: general limit, path, session, role. Reads the body only of a caller who may
 * call: nobody else can make us hold files in memory.
 */
export const callReceiver = (
  spec: Endpoint,
  uploads: UploadParts,
): ((request: Request, response: Response, context: RequestContext) => Promise<ReceivedCall>) => {
  const readBody = bodyReader(spec, uploads)
  const paramsSchema = spec.params ?? z.strictObject({})
  return async (request, response, context) => {
    try {
      if (context.overLimit && !mayRepeat(spec, request)) throw context.overLimit
      const params = paramsOf(paramsSchema, request, context.language)
      const actor = await authorized(spec.access, context.authenticate())
      if (actor) context.userId = actor.id
      const received = await readBody(request, response, actor?.id ?? ipKey(request))
      return { params, actor, received }
    } catch (error) {
      await drain(request, response)
      throw error
    }
  }
}
