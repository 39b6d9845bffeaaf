import type { Response } from 'express'
import type { Actor, UserId } from '../auth/actor.js'
import type { AppError } from '../errors/app-error.js'
import type { Language } from '../i18n/text.js'

/** What the log tells of a call that was refused. */
export interface Refused {
  readonly code: string
  /** In English. */
  readonly message: string
  /** The paths of the fields that are wrong; never their values. */
  readonly fields?: readonly string[] | undefined
}

/** What is known about one request from its arrival to its log line. */
export interface RequestContext {
  readonly requestId: string
  readonly language: Language
  /** Reads the bearer token and asks whether its session is alive; null without a token. */
  readonly authenticate: () => Promise<Actor | null>
  /** Whose access token was sent along, also one that has expired: it tells which device calls, and proves nothing more. */
  readonly tokenOwner: UserId | null
  /** The refusal of a user over the general limit, who is only answered what they were answered before. */
  overLimit?: AppError
  /** Whether a stored answer was sent again, which no limit counts. */
  isRepeat?: boolean
  /** Shows a refusal to somebody who opened the address in a browser. */
  refusalPage?: (refusal: {
    readonly status: number
    readonly message: string
    readonly language: Language
  }) => string
  /** Whether it is asked for a token: a 401 is then about that. */
  needsToken?: boolean
  /** The address of the session in LogRocket in which the app makes the call. */
  readonly sessionUrl?: string | undefined
  /** Such as `quotes.submit`; set when a route has taken the request. */
  operation?: string
  /** Its pattern, such as `/api/jobs/:jobId/quotes`: the path itself may hold a token. */
  route?: string
  /** Set when the call is answered with a status from 400 to 499. */
  refused?: Refused
  userId?: string
  /** Gives the addresses of files in a reply the host that this caller reaches the server by; absent in production. */
  readdress?: (body: string) => string
}

interface WithContext {
  context?: RequestContext
}

export const setContext = (response: Response, context: RequestContext): void => {
  const locals = response.locals as WithContext
  locals.context = context
}

/** Throws when the request did not come through `createHttpApp`. */
export const contextOf = (response: Response): RequestContext => {
  const { context } = response.locals as WithContext
  if (!context) throw new Error('request without a context')
  return context
}
