import { createHash } from 'node:crypto'
import { Schema } from 'mongoose'
import type { Actor } from '../auth/actor.js'
import { type Clock, DAY, shift } from '../clock.js'
import { type Database, isDuplicateKey, isWriteConflict, type Store, type Tx } from '../db/database.js'
import { AppError } from '../errors/app-error.js'

/** A stored reply, kept as the very text that was sent. */
export interface Answer {
  readonly status: number
  readonly body: string
}

/** What a client would have parsed from the answer. */
export const parsedBody = ({ body }: Answer): unknown => JSON.parse(body)

interface StoredAnswer extends Answer {
  fingerprint: string
  at: Date
}

interface KeyRecord {
  _id: string
  /** By operation, such as `quotes:submit` (a field's name has no dot): a key belongs to one user and one route. */
  answers: Record<string, StoredAnswer>
  claimedAt: Date
  expireAt: Date
}

/** How long a key is kept, per user and route. */
const KEPT = 7 * DAY

export type OperationState =
  | { readonly status: 'applied'; readonly operation: string; readonly answer: Answer; readonly at: Date }
  | { readonly status: 'pending' }
  | { readonly status: 'unknown' }

export interface KeyedCall {
  readonly actor: Actor
  readonly key: string
  /** The endpoint, such as `quotes.submit`. */
  readonly operation: string
  /** The input that a repetition must share: path parameters and body. */
  readonly input: unknown
  /** The one document that it writes with others, as `Database.transaction` takes turns at it. */
  readonly turn?: string | undefined
}

const fingerprintOf = (input: unknown): string =>
  createHash('sha256').update(JSON.stringify(input)).digest('base64url')

const fieldOf = (operation: string): string => operation.replaceAll('.', ':')

const operationOf = (field: string): string => field.replaceAll(':', '.')

const recordId = (actor: Pick<Actor, 'id'>, key: string): string => `${actor.id}:${key}`

/** The answer, if it was to the same input. Throws IDEMPOTENCY_KEY_REUSED. */
const sameInput = ({ fingerprint, status, body }: StoredAnswer, { input }: KeyedCall): Answer => {
  if (fingerprint !== fingerprintOf(input)) throw new AppError('IDEMPOTENCY_KEY_REUSED')
  return { status, body }
}

/** Nearly every call is answered by then. */
const PAUSE_SECONDS = 1

const inProgress = (cause?: unknown): AppError =>
  new AppError('REQUEST_IN_PROGRESS', { details: { retryAfterSeconds: PAUSE_SECONDS } }, { cause })

const keySchema = () => {
  const schema = new Schema<KeyRecord>(
    {
      _id: { type: String, required: true },
      answers: { type: Schema.Types.Mixed, required: true },
      claimedAt: { type: Date, required: true },
      expireAt: { type: Date, required: true },
    },
    { strict: 'throw', versionKey: false },
  )
  schema.index({ expireAt: 1 }, { expireAfterSeconds: 0 })
  return schema
}

/** The call was answered under this key already. */
class AnsweredBefore extends Error {}

class Rollback extends Error {}

/**
 * Makes a repeated write safe. The key, the effect and the stored answer commit in one transaction, so there is no
 * "in progress" record that a crash could leave behind: after a crash either all of it is there or nothing is.
 */
export class Idempotency {
  readonly store: Store<KeyRecord>
  readonly #database: Database
  readonly #clock: Clock
  readonly #probes = new Map<string, Promise<boolean>>()

  constructor(parts: { database: Database; clock: Clock }) {
    this.store = parts.database.store<KeyRecord>('idempotencyKeys', keySchema())
    this.#database = parts.database
    this.#clock = parts.clock
  }

  /**
   * Runs `work` once for this key, or returns the answer of the run before. Throws IDEMPOTENCY_KEY_REUSED for another
   * input, REQUEST_IN_PROGRESS while the first call runs. A failed `work` leaves nothing, so the key may be used again.
   */
  async once(
    call: KeyedCall,
    work: (tx: Tx) => Promise<Answer>,
  ): Promise<{ answer: Answer; replayed: boolean }> {
    try {
      const answer = await this.#database.transaction(async (tx) => {
        await this.#claim(call, tx)
        const answer = await work(tx)
        await this.#store(call, answer, tx)
        return answer
      }, call)
      return { answer, replayed: false }
    } catch (error) {
      if (!(error instanceof AnsweredBefore)) throw error
      return { answer: await this.#earlierAnswer(call), replayed: true }
    }
  }

  /** The answer of an earlier call with this key; null when there is none. Throws IDEMPOTENCY_KEY_REUSED. */
  async earlier(call: KeyedCall): Promise<Answer | null> {
    const stored = await this.#answerOf(call)
    return stored && sameInput(stored, call)
  }

  /** The state of the caller's own key, for `GET /api/operations/:key`. */
  async stateOf(actor: Actor, key: string): Promise<OperationState> {
    const applied = await this.#newestAnswer(actor, key)
    if (applied) return applied
    if (await this.#isClaimed(actor, key)) return { status: 'pending' }
    // It may have been applied since the first read.
    return (await this.#newestAnswer(actor, key)) ?? { status: 'unknown' }
  }

  async #newestAnswer(actor: Actor, key: string): Promise<OperationState | undefined> {
    const record = await this.store.docs.findOne({ _id: recordId(actor, key) })
    const [newest] = Object.entries(record?.answers ?? {}).sort(
      ([, a], [, b]) => b.at.getTime() - a.at.getTime(),
    )
    if (!newest) return undefined
    const [field, { status, body, at }] = newest
    return { status: 'applied', operation: operationOf(field), answer: { status, body }, at }
  }

  /**
   * Write-locks the key's record for this transaction. Throws AnsweredBefore, and locks nothing then, so that replays at
   * the same time do not take each other for the first call.
   */
  async #claim({ actor, key, operation }: KeyedCall, tx: Tx): Promise<void> {
    const now = this.#clock.now()
    try {
      await this.store.docs.updateOne(
        { _id: recordId(actor, key), [`answers.${fieldOf(operation)}`]: { $exists: false } },
        { $set: { claimedAt: now, expireAt: shift(now, KEPT) }, $setOnInsert: { answers: {} } },
        { upsert: true, session: tx.session },
      )
    } catch (error) {
      // There is a record, and it has an answer.
      if (isDuplicateKey(error)) throw new AnsweredBefore('', { cause: error })
      if (isWriteConflict(error) && (await this.#isClaimed(actor, key))) {
        throw inProgress(error)
      }
      throw error
    }
  }

  async #store({ actor, key, operation, input }: KeyedCall, answer: Answer, tx: Tx): Promise<void> {
    const stored: StoredAnswer = { ...answer, fingerprint: fingerprintOf(input), at: this.#clock.now() }
    await this.store.docs.updateOne(
      { _id: recordId(actor, key) },
      { $set: { [`answers.${fieldOf(operation)}`]: stored } },
      { session: tx.session },
    )
  }

  async #earlierAnswer(call: KeyedCall): Promise<Answer> {
    const stored = await this.#answerOf(call)
    // The record has just expired, after seven days.
    if (!stored) throw inProgress()
    return sameInput(stored, call)
  }

  async #answerOf({ actor, key, operation }: KeyedCall): Promise<StoredAnswer | null> {
    const record = await this.store.docs.findOne({ _id: recordId(actor, key) })
    return record?.answers[fieldOf(operation)] ?? null
  }

  /** Whether an open transaction holds the key. One question at a time, because two would take each other for one. */
  #isClaimed(actor: Actor, key: string): Promise<boolean> {
    const id = recordId(actor, key)
    const running = this.#probes.get(id)
    if (running) return running
    const probe = this.#probe(id).finally(() => this.#probes.delete(id))
    this.#probes.set(id, probe)
    return probe
  }

  /** A write of our own to the same record, never committed, conflicts with the transaction that holds it. */
  async #probe(id: string): Promise<boolean> {
    try {
      await this.#database.attempt(async (tx) => {
        await this.store.docs.updateOne(
          { _id: id },
          {
            $set: { claimedAt: this.#clock.now() },
            $setOnInsert: { answers: {}, expireAt: this.#clock.now() },
          },
          { upsert: true, session: tx.session },
        )
        throw new Rollback()
      })
      return false
    } catch (error) {
      if (error instanceof Rollback) return false
      if (isWriteConflict(error)) return true
      throw error
    }
  }
}
