import type { Request, Response } from 'express'
import { z } from 'zod'
import type { Actor } from '../auth/actor.js'
import type { Authenticator } from '../auth/authenticator.js'
import type { Database, Tx } from '../db/database.js'
import { AppError } from '../errors/app-error.js'
import type { Language } from '../i18n/text.js'
import { translate } from '../i18n/text.js'
import { validate } from '../i18n/validation.js'
import type { Turns } from '../turns.js'
import { withKeptPictures } from './call-pictures.js'
import { contextOf, type RequestContext } from './context.js'
import { type Call, type Caller, type Endpoint, type Page, type Repeat, storedNameOf } from './endpoint.js'
import { withinLimits } from './endpoint-limits.js'
import type { Answer, Idempotency } from './idempotency.js'
import { assertKey, digestsOf, keyOf } from './idempotency-key.js'
import type { RateLimiters } from './rate-limits.js'
import { callReceiver, type ReceivedCall } from './receive-call.js'
import { prefersPage, send, sendCacheable, sendPage } from './send.js'
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

/** A call that is to be answered. */
interface Received extends ReceivedCall {
  readonly request: Request
  readonly response: Response
  readonly context: RequestContext
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

/** The path of every request through the server, in order. */
export class Pipeline {
  readonly #operation: string
  readonly #spec: Endpoint
  readonly #handler: AnyHandler
  readonly #page: Page<never> | undefined
  readonly #receive: ReturnType<typeof callReceiver>
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
    this.#receive = callReceiver(parts.spec, parts)
    this.#parts = parts
  }

  async run(request: Request, response: Response): Promise<void> {
    const context = contextOf(response)
    context.needsToken = this.#spec.access !== 'public'
    if (this.#page && prefersPage(request)) context.refusalPage = this.#page.refused
    const call = await this.#receive(request, response, context)
    const { actor, received } = call
    const serve = () => this.#serve({ request, response, context, ...call })
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
    if (this.#page && prefersPage(request))
      sendPage(response, this.#page.shown(JSON.parse(answer.body) as never))
    else if (seconds === undefined) send(response, answer)
    else sendCacheable(request, response, { answer, seconds })
  }

  #limited<Result>(call: Record<string, unknown>, work: () => Promise<Result>): Promise<Result> {
    const { ip } = call.caller as Caller
    const limited = { spec: this.#spec, actor: call.actor as Actor | null, body: call.body, ip }
    return withinLimits(this.#parts.rateLimiters, limited, work)
  }

  #checked(schema: z.ZodType, value: unknown, language: Language): unknown {
    // Without a body every field is missing, which tells more than that the body is.
    const isMissing = value === undefined && !schema.safeParse(undefined).success
    const result = validate(schema, isMissing ? {} : value, language)
    if ('problems' in result) throw new AppError('VALIDATION_FAILED', { errors: [...result.problems] })
    return result.value
  }

  #keeping(
    call: Record<string, unknown>,
    work: (ready: Record<string, unknown>) => Promise<Answered>,
  ): Promise<Answered> {
    const { actor, files } = call as { actor: Actor; files: UploadedFiles }
    const place = this.#spec.upload?.keep
    return withKeptPictures(this.#parts, { place, actor, files }, (pictures) => work({ ...call, pictures }))
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
    assertKey(key)
    const files = digestsOf(call.files as UploadedFiles)
    const input = {
      params: call.params,
      query: call.query,
      body: call.body,
      ...(files && { files }),
    }
    const operation = storedNameOf(this.#operation, this.#spec)
    const keyed = { actor, key, operation, input, turn }
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
