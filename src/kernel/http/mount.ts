import { createHash } from 'node:crypto'
import { type NextFunction, type Request, type Response, type Router } from 'express'
import { z } from 'zod'
import type { Actor } from '../auth/actor.js'
import type { Authenticator } from '../auth/authenticator.js'
import type { Database, Tx } from '../db/database.js'
import { AppError, invalidField, isAppError } from '../errors/app-error.js'
import type { Language } from '../i18n/text.js'
import { translate } from '../i18n/text.js'
import { validate } from '../i18n/validation.js'
import { bodyReader, drain, type ReceivedBody } from './body.js'
import { contextOf, type RequestContext } from './context.js'
import type { Call, Endpoint, MountedGroup } from './endpoint.js'
import type { Answer, Idempotency } from './idempotency.js'
import type { RateLimiters } from './rate-limits.js'
import { bySpecificity } from './route-order.js'
import type { UploadedFiles } from './uploads.js'

export interface MountParts {
  readonly database: Database
  readonly authenticator: Authenticator
  readonly idempotency: Idempotency
  readonly rateLimiters: RateLimiters
  /** Checks every reply against its schema. On outside production, where a wrong reply is a bug to be seen at once. */
  readonly checkReplies: boolean
}

type AnyHandler = (call: unknown) => Promise<unknown>

const NOTHING = z.strictObject({})
const NO_BODY = NOTHING.optional()
const IDEMPOTENCY_KEY = /^[\x21-\x7E]{1,255}$/

/** The path of every request through the server, in order. */
class Pipeline {
  readonly #operation: string
  readonly #spec: Endpoint
  readonly #handler: AnyHandler
  readonly #readBody: ReturnType<typeof bodyReader>
  readonly #parts: MountParts

  constructor(parts: MountParts & { operation: string; spec: Endpoint; handler: AnyHandler }) {
    this.#operation = parts.operation
    this.#spec = parts.spec
    this.#handler = parts.handler
    this.#readBody = bodyReader(parts.spec)
    this.#parts = parts
  }

  async run(request: Request, response: Response): Promise<void> {
    const context = contextOf(response)
    context.operation = this.#operation
    const { language } = context
    const { params, actor, received } = await this.#receive(request, response, context)
    const body = this.#checked(this.#spec.body ?? NO_BODY, received.body, language)
    const query = this.#checked(this.#spec.query ?? NOTHING, withoutCacheBusters(request.query), language)
    const { subjectLimit, userLimit } = this.#spec
    if (subjectLimit) {
      const subject = subjectLimit.of(body as never)
      await this.#parts.rateLimiters.countSubject(subjectLimit.limit, subject, response)
    }
    if (userLimit && actor) await this.#parts.rateLimiters.countSubject(userLimit, actor.id, response)
    const call: Omit<Call<Endpoint>, 'tx' | 'params' | 'query' | 'body' | 'actor'> & Record<string, unknown> =
      {
        actor,
        params,
        query,
        body,
        language,
        files: received.files,
        requestId: context.requestId,
        caller: { ip: request.ip ?? '', userAgent: request.get('user-agent') ?? '' },
        say: (text) => ({ message: translate(text, language) }),
      }
    if (!this.#spec.idempotent) {
      const answer = await this.#answer(call, undefined)
      if (this.#spec.cacheSeconds === undefined) send(response, answer)
      else sendCacheable(request, response, { answer, seconds: this.#spec.cacheSeconds })
      return
    }
    await this.#once(request, response, call)
  }

  /** Reads the body only of a caller who may call: nobody else can make us hold files in memory. */
  async #receive(
    request: Request,
    response: Response,
    context: RequestContext,
  ): Promise<{ params: unknown; actor: Actor | null; received: ReceivedBody }> {
    try {
      const params = this.#params(request, context.language)
      const actor = await this.#authorize(context.authenticate())
      if (actor) context.userId = actor.id
      return { params, actor, received: await this.#readBody(request, response) }
    } catch (error) {
      await drain(request, response)
      throw error
    }
  }

  /** A malformed value in the path names nothing that exists: 404. */
  #params(request: Request, language: Language): unknown {
    const result = validate(this.#spec.params ?? NOTHING, request.params, language)
    if ('problems' in result) throw new AppError('INVALID_ID')
    return result.value
  }

  async #authorize(authenticating: Promise<Actor | null>): Promise<Actor | null> {
    const { access } = this.#spec
    if (access === 'public') return authenticating.catch(asNobody)
    const actor = await authenticating
    if (!actor) throw new AppError('UNAUTHORIZED')
    if (access !== 'signed-in' && !access.includes(actor.role)) throw new AppError('FORBIDDEN')
    return actor
  }

  #checked(schema: z.ZodType, value: unknown, language: Language): unknown {
    const result = validate(schema, value, language)
    if ('problems' in result) throw new AppError('VALIDATION_FAILED', { errors: [...result.problems] })
    return result.value
  }

  async #once(request: Request, response: Response, call: Record<string, unknown>): Promise<void> {
    const key = request.get('idempotency-key') ?? request.get('x-idempotency-key')
    const actor = call.actor as Actor
    if (key === undefined) {
      if (this.#spec.idempotent === 'required') throw new AppError('IDEMPOTENCY_KEY_REQUIRED')
      send(response, await this.#parts.database.transaction((tx) => this.#answer(call, tx)))
      return
    }
    if (!IDEMPOTENCY_KEY.test(key)) {
      throw invalidField('Idempotency-Key', KEY_FORMAT)
    }
    const files = digests(call.files as UploadedFiles)
    const input = {
      params: call.params,
      query: call.query,
      body: call.body,
      ...(files && { files }),
    }
    const keyed = { actor, key, operation: this.#operation, input }
    const { answer, replayed } = await this.#parts.idempotency.once(keyed, (tx) => this.#answer(call, tx))
    if (replayed) response.setHeader('Idempotency-Replayed', 'true')
    send(response, answer)
  }

  async #answer(call: Record<string, unknown>, tx: Tx | undefined): Promise<Answer> {
    const value = await this.#handler({ ...call, tx })
    // Not the parsed value: production sends what the handler returned.
    if (this.#parts.checkReplies) this.#spec.reply.body.parse(value)
    return { status: this.#spec.reply.status, body: JSON.stringify(value) }
  }
}

/** Parameters such as `_=1700000000`, by which web libraries get around caches, mean nothing to us; `__proto__` is none. */
const CACHE_BUSTER = /^_(?!_)/

const withoutCacheBusters = (query: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(query).filter(([name]) => !CACHE_BUSTER.test(name)))

const DEAD_TOKEN = ['UNAUTHORIZED', 'TOKEN_EXPIRED', 'ACCOUNT_BANNED'] as const

/** An expired token does not matter where none is needed: an app sends its expired one when it asks for a new one. */
const asNobody = (error: unknown): null => {
  if (DEAD_TOKEN.some((code) => isAppError(error, code))) return null
  throw error
}

const KEY_FORMAT = {
  en: 'Must be 1–255 visible ASCII characters',
  ar: 'يجب أن يتكون من 1 إلى 255 حرفًا لاتينيًا ظاهرًا',
}

/** What the files of a call are, for telling whether a repeated call is the same. */
const digests = (files: UploadedFiles): string[] | undefined => {
  const contents = Object.values(files).flat()
  if (contents.length === 0) return undefined
  return contents.map(({ content }) => createHash('sha256').update(content).digest('base64url'))
}

const send = (response: Response, { status, body }: Answer): void => {
  response.statusCode = status
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.setHeader('Content-Length', Buffer.byteLength(body))
  response.end(body)
}

/** The answer, or 304 where the caller has it already. */
const sendCacheable = (
  request: Request,
  response: Response,
  { answer, seconds }: { answer: Answer; seconds: number },
): void => {
  response.setHeader('Cache-Control', `public, max-age=${String(seconds)}`)
  response.setHeader('ETag', `"${createHash('sha256').update(answer.body).digest('base64url')}"`)
  response.statusCode = answer.status
  if (!request.fresh) send(response, answer)
  else {
    response.statusCode = 304
    response.end()
  }
}

interface Route {
  readonly operation: string
  readonly path: string
  readonly spec: Endpoint
  readonly handler: AnyHandler
}

/** Throws when a group and its handlers do not match. */
const routesOf = ({ group, handlers }: MountedGroup): Route[] =>
  Object.entries(group.endpoints).map(([name, spec]) => {
    const operation = `${group.name}.${name}`
    const handler = handlers[name]
    if (!handler) throw new Error(`no handler for ${operation}`)
    if (spec.idempotent && spec.access === 'public') throw new Error(`${operation}: a key needs a user`)
    if (spec.cacheSeconds !== undefined && spec.access !== 'public')
      throw new Error(`${operation}: what anybody may keep is public`)
    if (spec.userLimit && spec.access === 'public')
      throw new Error(`${operation}: a limit by user needs a user`)
    const path = `${group.basePath}${spec.path === '/' ? '' : spec.path}`
    return { operation, path, spec, handler: handler as AnyHandler }
  })

/** Adds the endpoints of all groups to the router, those with literal paths before those that would take their calls. */
export const mount = (router: Router, groups: readonly MountedGroup[], parts: MountParts): void => {
  const routes = groups
    .flatMap((group) => routesOf(group))
    .sort((one, other) => bySpecificity(one.path, other.path))
  for (const { path, spec, ...route } of routes) {
    for (const limit of [spec.subjectLimit?.limit, spec.userLimit]) {
      if (limit) parts.rateLimiters.assertSet(limit)
    }
    const pipeline = new Pipeline({ ...parts, ...route, spec })
    const limiters = spec.rateLimit ? [parts.rateLimiters.byAddress(spec.rateLimit)] : []
    router[spec.method](path, ...limiters, (request: Request, response: Response) =>
      pipeline.run(request, response),
    )
  }
}

/** Answers a known path called with another method, and an unknown path alike: 404 `API route not found`. */
export const routeNotFound = (_request: Request, _response: Response, next: NextFunction): void => {
  next(new AppError('ROUTE_NOT_FOUND'))
}
