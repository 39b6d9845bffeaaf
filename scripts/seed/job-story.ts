import type { ObjectId } from 'mongodb'
import type { HistoryEntry, JobDoc } from '#features/marketplace/jobs/jobs.model.js'
import {
  cancellationCost,
  isOpenStatus,
  type JobStatus,
  permitMove,
  needsFunding,
  type Party,
} from '#features/marketplace/jobs/jobs.rules.js'
import { newQuote } from '#features/marketplace/quotes/new-quote.js'
import type { QuoteDoc } from '#features/marketplace/quotes/quotes.model.js'
import type { QuoteStatus } from '#features/marketplace/jobs/own-parts.rules.js'
import { MINUTE, shift } from '#kernel/clock.js'
import { percentOf } from '#kernel/money.js'

/** The rules of the market that leave traces in documents; see `MarketRules` for the units. */
export interface StoryRules {
  readonly jobFeePercent: number
  readonly cancellationFeePercent: number
  readonly freeCancellationMinutes: number
}

/**
 * Plays one job from its posting on, on documents instead of a database: each step changes job and quotes as the use
 * cases of jobs and quotes would, and the same rules judge it. Time moves only by `after`.
 */
export class JobStory {
  readonly job: JobDoc
  readonly quotes: QuoteDoc[] = []
  readonly #present: Date
  readonly #rules: StoryRules
  #time: Date

  constructor(parts: { job: JobDoc; present: Date; rules: StoryRules }) {
    this.job = parts.job
    this.#present = parts.present
    this.#rules = parts.rules
    this.#time = parts.job.createdAt
  }

  /** Moves time on; false when that would be in the future, where the story has not come to yet. */
  after(minutes: number): boolean {
    const time = shift(this.#time, minutes * MINUTE)
    if (time > this.#present) return false
    this.#time = time
    return true
  }

  quote(offer: Pick<QuoteDoc, 'craftsman' | 'price' | 'notes' | 'etaHours'> & { id: ObjectId }): QuoteDoc {
    const quote = newQuote({ ...offer, job: this.job._id, at: this.#time })
    this.quotes.push(quote)
    this.job.quoteCount += 1
    if (this.job.status === 'Posted') this.#enter('Quoted', quote.craftsman)
    return quote
  }

  /** The craftsman withdraws a quote, or the client declines this one only. */
  dropQuote(quote: QuoteDoc, status: 'Withdrawn' | 'Declined'): void {
    this.#decide(quote, status)
    this.job.quoteCount -= 1
  }

  hire(quote: QuoteDoc): void {
    this.#decide(quote, 'Accepted')
    for (const rest of this.#standing()) this.#decide(rest, 'Declined')
    this.#enter('Hired', this.job.client)
    Object.assign(this.job, {
      craftsman: quote.craftsman,
      hiredQuote: quote._id,
      quoteCount: 1,
      jobPrice: quote.price,
      platformFee: percentOf(quote.price, this.#rules.jobFeePercent),
      hiredAt: this.#time,
    } satisfies Partial<JobDoc>)
  }

  /** Throws when the rules do not know the move. */
  move(status: JobStatus, by: Party, note: string | null = null): void {
    this.#assertAllowed(status, by)
    this.#enter(status, this.#person(by), note)
    if (status === 'Completed') this.job.completedAt = this.#time
  }

  cancel(by: Party, reason: string | null): void {
    this.#assertAllowed('Cancelled', by)
    const cost = cancellationCost(this.job, { by, at: this.#time }, this.#rules)
    if (this.job.open) this.job.quoteCount = 0
    for (const quote of this.#standing()) this.#decide(quote, 'Expired')
    this.#enter('Cancelled', this.#person(by), reason)
    this.job.cancelledAt = this.#time
    this.job.cancellation = { by, reason, ...cost }
  }

  /** The client says so, or the time to object has run out. */
  confirm(): void {
    if (this.job.status !== 'Completed') throw new Error('only completed work is confirmed')
    this.job.confirmedAt = this.#time
    this.job.updatedAt = this.#time
  }

  #assertAllowed(to: JobStatus, by: Party): void {
    const allowed = permitMove(this.job.status, to, by) === 'allowed' && !needsFunding(this.job, to)
    if (!allowed) throw new Error(`no ${by} moves a job from ${this.job.status} to ${to}`)
  }

  #enter(status: JobStatus, by: ObjectId, note: string | null = null): void {
    const entry: HistoryEntry = { status, at: this.#time, by, note }
    this.job.status = status
    this.job.open = isOpenStatus(status)
    this.job.updatedAt = this.#time
    this.job.history.push(entry)
  }

  #person(party: Party): ObjectId {
    const person = party === 'client' ? this.job.client : this.job.craftsman
    if (!person || party === 'staff') throw new Error(`a story has no ${party}`)
    return person
  }

  #standing(): QuoteDoc[] {
    return this.quotes.filter(({ status }) => status === 'Submitted')
  }

  #decide(quote: QuoteDoc, status: QuoteStatus): void {
    Object.assign(quote, { status, decidedAt: this.#time, updatedAt: this.#time } satisfies Partial<QuoteDoc>)
  }
}
