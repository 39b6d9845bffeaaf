import type { NextFunction, Request, Response } from 'express'
import type { Authenticator } from '../auth/authenticator.js'
import type { UserId } from '../auth/actor.js'
import type { AccessClaims } from '../auth/tokens.js'
import { negotiateLanguage } from '../i18n/text.js'
import { newRequestId } from '../ids.js'
import { setContext } from './context.js'
import { ipKey, userKey } from './caller-keys.js'

const REQUEST_ID = /^[\w.:-]{1,128}$/

/** Reads the token once; the failure, if any, is kept until the endpoint asks for its actor. */
const readClaims = (authenticator: Authenticator, request: Request): (() => AccessClaims | null) => {
  try {
    const claims = authenticator.claims(request.headers.authorization)
    return () => claims
  } catch (error) {
    return () => {
      throw error
    }
  }
}

const claimsByRequest = new WeakMap<Request, () => AccessClaims | null>()

/** The caller that a limit counts: the user of a valid token, so that a household behind one address is not one caller. */
export const callerKey = (request: Request): string => {
  try {
    const claims = claimsByRequest.get(request)?.()
    return claims ? userKey(claims.userId) : ipKey(request)
  } catch {
    return ipKey(request)
  }
}

/** The first step of every request: its id, its language, and who may have sent it. */
export const openContext =
  (authenticator: Authenticator) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const sent = request.get('x-request-id')
    const requestId = sent !== undefined && REQUEST_ID.test(sent) ? sent : newRequestId()
    const claims = readClaims(authenticator, request)
    claimsByRequest.set(request, claims)
    const { authorization } = request.headers
    setContext(response, {
      requestId,
      language: negotiateLanguage(request.get('accept-language')),
      get tokenOwner(): UserId | null {
        return authorization === undefined ? null : authenticator.ownerOf(authorization)
      },
      authenticate: async () => {
        const known = claims()
        return known ? authenticator.actor(known) : null
      },
    })
    response.setHeader('X-Request-Id', requestId)
    next()
  }
