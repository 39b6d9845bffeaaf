import type { Request, Response } from 'express'
import { z } from 'zod'
import type { Actor } from '../auth/actor.js'
import type { Authenticator } from '../auth/authenticator.js'
import type { Database, Tx } from '../db/database.js'
import { AppError, invalidField, isAppError } from '../errors/app-error.js'
import type { Language } from '../i18n/text.js'
import { translate } from '../i18n/text.js'
import { validate } from '../i18n/validation.js'
import type { Turns } from '../turns.js'
import { bodyReader, drain, type ReceivedBody } from './body.js'
import { contextOf, type RequestContext } from './context.js'
import type { Call, Caller, Endpoint, Page, Repeat } from './endpoint.js'
import type { Answer, Idempotency } from './idempotency.js'
import { addressKey, ipKey, type RateLimiters, userKey } from './rate-limits.js'
import { prefersPage, send, sendCacheable, sendPage } from './send.js'
import type { KeptPicture } from '../files/kept-picture.js'
import type { UploadedFiles, UploadParts } from './uploads.js'

export interface PipelineParts extends UploadParts {
  readonly database: Database
  readonly authenticator: Authenticator
  readonly idempotency: Idempotency
  readonly rateLimiters: RateLimiters
  /** How many writing calls of one user are served at once, by their id. */
  readonly writes: Turns
  /** Checks every reply against its schema. On outside production, where a wrong reply is a bug to be seen at once. */
  readonly checkReplies: boolean
}

/** A call whose caller may make it. */
interface Received {
  readonly request: Request
  readonly response: Response
  readonly context: RequestContext
  readonly params: unknown
  readonly actor: Actor | null
  readonly received: ReceivedBody
}

/** An answer, and whether it is that of an earlier call. */
interface Answered {
  readonly answer: Answer
  readonly replayed: boolean
}

const first = (answer: Answer): Answered => ({ answer, replayed: false })

/** What a handler is given last. */
type Late = 'tx' | 'pictures'

export type AnyHandler = (call: unknown) => Promise<unknown>

const NOTHING = z.strictObject({})
const NO_BODY = NOTHING.optional()
const IDEMPOTENCY_KEY = /^[\x21-\x7E]{1,255}$/

/** The path of every request through the server, in order. */
export class Pipeline {
  readonly #operation: string
  readonly #spec: Endpoint
  readonly #handler: AnyHandler
  readonly #page: Page<never> | undefined
  readonly #readBody: ReturnType<typeof bodyReader>
  readonly #parts: PipelineParts

  constructor(
    parts: PipelineParts & {
      operation: string
      spec: Endpoint
      handler: AnyHandler
      page: Page<never> | undefined
    },
  ) {
    this.#operation = parts.operation
    this.#spec = parts.spec
    this.#handler = parts.handler
    this.#page = parts.page
    this.#readBody = bodyReader(parts.spec, parts)
    this.#parts = parts
  }

  async run(request: Request, response: Response): Promise<void> {
    const context = contextOf(response)
    context.operation = this.#operation
    const { params, actor, received } = await this.#receive(request, response, context)
    const serve = () => this.#serve({ request, response, context, params, actor, received })
    const isWrite = actor && this.#spec.method !== 'get'
    try {
      await (isWrite ? this.#parts.writes.run(actor.id, serve) : serve())
    } finally {
      await received.close()
    }
  }

  async #serve({ request, response, context, params, actor, received }: Received): Promise<void> {
    const { language } = context
    const body = this.#checked(this.#spec.body ?? NO_BODY, received.body, language)
    const query = this.#checked(this.#spec.query ?? NOTHING, withoutCacheBusters(request.query), language)
    const call: Omit<Call<Endpoint>, Late | 'params' | 'query' | 'body' | 'actor'> & Record<string, unknown> =
      {
        actor,
        params,
        query,
        body,
        language,
        files: received.files,
        requestId: context.requestId,
        caller: {
          ip: request.ip ?? '',
          userAgent: request.get('user-agent') ?? '',
          get tokenOwner() {
            return context.tokenOwner
          },
        },
        repeat: {
          refusal: context.overLimit ?? null,
          noted: () => {
            context.isRepeat = true
          },
        },
        say: (text) => ({ message: translate(text, language) }),
      }
    const { answer, replayed } = this.#spec.idempotent
      ? await this.#once(request, call)
      : await this.#limited(call, () =>
          this.#keeping(call, async (ready) => first(await this.#answer(ready, undefined))),
        )
    if (replayed) {
      call.repeat.noted()
      response.setHeader('Idempotency-Replayed', 'true')
    }
    const { cacheSeconds: seconds } = this.#spec
    if (this.#page && prefersPage(request)) sendPage(response, this.#page(JSON.parse(answer.body) as never))
    else if (seconds === undefined) send(response, answer)
    else sendCacheable(request, response, { answer, seconds })
  }

  /** Runs what is not answered before, within the limits of the endpoint. */
  async #limited<Result>(call: Record<string, unknown>, work: () => Promise<Result>): Promise<Result> {
    const { rateLimiters } = this.#parts
    const { subjectLimit, userLimit, failureLimit } = this.#spec
    const actor = call.actor as Actor | null
    if (subjectLimit) {
      await rateLimiters.take({ limit: subjectLimit.limit, subject: subjectLimit.of(call.body as never) })
    }
    if (userLimit && actor) await rateLimiters.take({ limit: userLimit, subject: actor.id })
    if (!failureLimit) return work()
    const { ip } = call.caller as Caller
    const { afterwards, ...limited } = failureLimit
    const use =
      actor && this.#spec.access !== 'public'
        ? ({ subject: userKey(actor.id), counting: 'reserved' } as const)
        : ({ subject: addressKey(ip), counting: 'recorded' } as const)
    return rateLimiters.countFailures(
      { ...limited, ...use, ...(afterwards && { counting: 'afterwards' }) },
      work,
    )
  }

  /** Reads the body only of a caller who may call: nobody else can make us hold files in memory. */
  async #receive(
    request: Request,
    response: Response,
    context: RequestContext,
  ): Promise<{ params: unknown; actor: Actor | null; received: ReceivedBody }> {
    try {
      if (context.overLimit && !this.#mayRepeat(request)) throw context.overLimit
      const params = this.#params(request, context.language)
      const actor = await this.#authorize(context.authenticate())
      if (actor) context.userId = actor.id
      const received = await this.#readBody(request, response, actor?.id ?? ipKey(request))
      return { params, actor, received }
    } catch (error) {
      await drain(request, response)
      throw error
    }
  }

  #mayRepeat(request: Request): boolean {
    return this.#spec.repeatable ?? (this.#spec.idempotent !== undefined && keyOf(request) !== undefined)
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

  /**
   * Stores the pictures of the call before `work`, which may be a transaction. Removes what is not used in the end; after
   * a failure that may yet have used them they stay, for their keeper to look at later.
   */
  async #keeping(
    call: Record<string, unknown>,
    work: (ready: Record<string, unknown>) => Promise<Answered>,
  ): Promise<Answered> {
    const place = this.#spec.upload?.keep
    const files = Object.values(call.files as UploadedFiles).flat()
    if (!place || files.length === 0) return work({ ...call, pictures: [] })
    const keeper = this.#parts.pictureKeeper.only
    const pictures: KeptPicture[] = []
    try {
      for (const file of files) pictures.push(await keeper.keep(call.actor as Actor, file, place))
      const answered = await work({ ...call, pictures })
      if (answered.replayed || place.unused !== 'stays') await keeper.discardUnused(pictures)
      return answered
    } catch (error) {
      if (error instanceof AppError) await keeper.discardUnused(pictures)
      throw error
    }
  }

  async #once(request: Request, call: Record<string, unknown>): Promise<Answered> {
    const { idempotency, database } = this.#parts
    const key = keyOf(request)
    const actor = call.actor as Actor
    const turn = this.#spec.turn?.(call.params as never)
    if (key === undefined) {
      if (this.#spec.idempotent === 'required') throw new AppError('IDEMPOTENCY_KEY_REQUIRED')
      return this.#limited(call, () =>
        this.#keeping(call, async (ready) =>
          first(await database.transaction((tx) => this.#answer(ready, tx), { turn })),
        ),
      )
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
    const keyed = { actor, key, operation: this.#operation, input, turn }
    const { refusal } = call.repeat as Repeat
    // before a limit refuses a repeat, and before pictures are stored again for nothing
    const earlier = refusal || files ? await idempotency.earlier(keyed) : null
    if (earlier) return { answer: earlier, replayed: true }
    if (refusal) throw refusal
    return this.#keeping(call, (ready) => idempotency.once(keyed, this.#firstTime(ready)))
  }

  /** The limits are asked once of a call, though its transaction may run several times. */
  #firstTime(call: Record<string, unknown>): (tx: Tx) => Promise<Answer> {
    let isCounted = false
    return (tx) => {
      if (isCounted) return this.#answer(call, tx)
      isCounted = true
      return this.#limited(call, () => this.#answer(call, tx))
    }
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

const keyOf = (request: Request): string | undefined =>
  request.get('idempotency-key') ?? request.get('x-idempotency-key')

/** What the files of a call are, for telling whether a repeated call is the same. */
const digests = (files: UploadedFiles): string[] | undefined => {
  const contents = Object.values(files).flat()
  if (contents.length === 0) return undefined
  return contents.map(({ digest }) => digest)
}
