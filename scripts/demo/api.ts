import type { z } from 'zod'
import type { Language } from '#kernel/i18n/text.js'
import type { Narrator } from './narrator.js'

/** The server does not do what the story says it does. */
export class DemoFailure extends Error {}

/** Whoever makes a call: their language, and their token once they are signed in. */
export interface Caller {
  readonly name: string
  readonly language: Language
  readonly token?: string
}

export interface Request {
  readonly as: Caller
  readonly method: 'GET' | 'POST' | 'PATCH'
  /** Below `/api`, readable; what a URL cannot hold is encoded on the way. */
  readonly path: string
  readonly body?: object
  readonly key?: string
}

export interface Reply {
  readonly status: number
  readonly body: unknown
  readonly headers: Headers
}

const MOST_TEXT = 34
const MOST_BODY = 130
const TIMEOUT_MS = 15_000
const TOO_MANY = 429

const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most)}…` : text

/** A body as one short line, without what nobody should read. */
const brief = (body: unknown): string => {
  const text = JSON.stringify(body, (name, value: unknown) => {
    if (/password|token/i.test(name)) return '…'
    return typeof value === 'string' ? shortened(value, MOST_TEXT) : value
  })
  return shortened(text, MOST_BODY)
}

const TELLING = ['code', 'message', 'id', 'status', 'role', 'skills', 'price', 'quoteCount', 'confirmedAt']

/** The most telling part of an answer; the one who sees it says what it is about. */
const gist = (body: unknown): string => {
  if (typeof body !== 'object' || body === null) return ''
  if (Array.isArray(body)) return `${body.length} items`
  if ('data' in body && Array.isArray(body.data)) return `${body.data.length} items`
  const resource = 'user' in body ? body.user : body
  return Object.entries(resource as object)
    .filter(([name, value]) => TELLING.includes(name) && value !== null)
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join(', ')
}

/** Calls the server as an app would, shows every call, and fails the story when an answer is not the expected one. */
export class DemoApi {
  readonly #url: string
  readonly #narrator: Narrator

  constructor(parts: { url: string; narrator: Narrator }) {
    this.#url = parts.url
    this.#narrator = parts.narrator
  }

  /** Throws DemoFailure when no Craftworks server answers. */
  async greet(): Promise<void> {
    const health = { as: { name: '', language: 'en' }, method: 'GET', path: '/health' } as const
    const { status } = await this.send(health).catch((error: unknown) => {
      if (error instanceof DemoFailure) throw error
      const advice = 'Start one with npm start in another terminal, or name one with --url.'
      throw new DemoFailure(`No server answers at ${this.#url}. ${advice}`, { cause: error })
    })
    if (status !== 200) throw new DemoFailure(`The server at ${this.#url} is not well: ${status}`)
  }

  /** Throws DemoFailure for another status. */
  async call(request: Request, status: number): Promise<Reply> {
    return this.judge(request, await this.send(request), status)
  }

  /** Makes the call and shows nothing, for calls that run at the same time. */
  async send({ as, method, path, body, key }: Request): Promise<Reply> {
    const response = await fetch(`${this.#url}/api${encodeURI(path)}`, {
      method,
      headers: {
        'accept-language': as.language,
        ...(as.token !== undefined && { authorization: `Bearer ${as.token}` }),
        ...(body && { 'content-type': 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const text = await response.text()
    return { status: response.status, body: parsed(text), headers: response.headers }
  }

  /** Shows a call and its answer. Throws DemoFailure for another status than the expected one. */
  judge({ as, method, path, body, key }: Request, reply: Reply, expected: number): Reply {
    const header = key === undefined ? '' : `  Idempotency-Key: ${key}`
    this.#narrator.call(as.name, `${method} /api${path}${body ? ` ${brief(body)}` : ''}${header}`)
    this.#narrator.answer(reply.status, gist(reply.body))
    if (reply.status === TOO_MANY) throw new DemoFailure(`Too many calls. ${tooMany(reply)}`)
    if (reply.status === expected) return reply
    const answer = `answered ${reply.status} instead of ${expected}`
    throw new DemoFailure(`${method} /api${path} ${answer}: ${JSON.stringify(reply.body)}`)
  }
}

const tooMany = ({ headers }: Reply): string =>
  `Try again in ${headers.get('retry-after') ?? 'some'} seconds.`

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new DemoFailure(`This is no Craftworks server: it answers ${text.slice(0, MOST_BODY)}`)
  }
}

/** The parts of an answer that the story looks at. Throws DemoFailure when they are not there. */
export const read = <Schema extends z.ZodType>(schema: Schema, { body }: Reply): z.output<Schema> => {
  const result = schema.safeParse(body)
  if (result.success) return result.data
  throw new DemoFailure(`The answer is not as expected: ${result.error.message}\n${JSON.stringify(body)}`)
}

/** Throws DemoFailure unless the claim holds. */
export function check(claim: boolean, otherwise: string): asserts claim {
  if (!claim) throw new DemoFailure(otherwise)
}
