import type { AnyBulkWriteOperation, ObjectId } from 'mongodb'
import type { Store } from '../db/database.js'
import {
  type Claimed,
  type ClaimRequest,
  LANES,
  type Lease,
  type LeasedWork,
  type Outcome,
  type WorkSource,
} from '../tasks/leased-work.js'
import type { Consumer } from './event.js'
import type { Roster } from './roster.js'
import type { PendingDelivery, StoredEvent } from './stored-event.js'

export interface Delivery extends LeasedWork {
  readonly event: ObjectId
}

type Taken = Omit<PendingDelivery, 'consumer' | 'lane' | 'lease'> & { lease: Lease }

/** An event with those of its deliveries that are to be taken, as they were found. */
interface Wanted {
  readonly event: StoredEvent
  readonly taken: readonly PendingDelivery[]
}

type Marking = AnyBulkWriteOperation<StoredEvent>

type Unfinished = Exclude<Outcome<Delivery>, { end: 'done' }>

/** The deliveries that stored events still have pending. */
export class Deliveries implements WorkSource<Delivery> {
  readonly #parts: { readonly events: Store<StoredEvent>; readonly roster: Roster }

  constructor(parts: { readonly events: Store<StoredEvent>; readonly roster: Roster }) {
    this.#parts = parts
  }

  /** A delivery that this process holds. */
  of(event: StoredEvent, consumer: Consumer, taken: Taken): Delivery {
    const { dueAt, attempts, lease, lastError, leftSince } = taken
    const eventId = event._id.toHexString()
    const deliveryKey = `${eventId}:${consumer.name}`
    // A retry by an operator starts with no attempts, but keeps the error.
    const isRetry = attempts > 1 || lastError !== undefined
    const metadata = { eventId, at: event.at, deliveryKey, ...(isRetry && ({ isRetry } as const)) }
    return {
      id: deliveryKey,
      event: event._id,
      name: consumer.name,
      lane: consumer.lane,
      dueAt,
      attempts,
      lease,
      leftSince,
      run: () => consumer.handle(event.payload, metadata),
    }
  }

  async claim({ lanes, limit, now, lease }: ClaimRequest): Promise<Claimed<Delivery>> {
    const { docs } = this.#parts.events
    const due = {
      lane: { $in: [...lanes] },
      consumer: { $in: this.#parts.roster.names },
      dueAt: { $lte: now },
    }
    const found = await docs.find({ pending: { $elemMatch: due } }, { limit }).toArray()
    if (found.length === 0) return { work: [], more: false }

    const isDue = ({ lane, consumer, dueAt }: PendingDelivery): boolean =>
      lanes.includes(lane) && dueAt <= now && this.#parts.roster.get(consumer) !== undefined
    const wanted = found.map((event) => ({ event, taken: (event.pending ?? []).filter(isDue) }))
    const takings = wanted.flatMap(({ event, taken }) => taken.map((each) => taking(event, each, lease)))
    const { modifiedCount } = await docs.bulkWrite(takings, { ordered: false })
    const more = found.length === limit
    if (modifiedCount === takings.length) {
      return { work: wanted.flatMap((each) => this.#held(each, lease)), more }
    }
    const ids = { _id: { $in: found.map(({ _id }) => _id) } }
    const won = await docs.find({ ...ids, 'pending.lease': lease.token }).toArray()
    const isOurs = (pending: PendingDelivery): boolean => pending.lease === lease.token
    const ours = wanted.flatMap(({ event, taken }) => {
      const after = won.find(({ _id }) => _id.equals(event._id))?.pending?.filter(isOurs) ?? []
      const names = new Set(after.map(({ consumer }) => consumer))
      return [{ event, taken: taken.filter(({ consumer }) => names.has(consumer)) }]
    })
    return { work: ours.flatMap((each) => this.#held(each, lease)), more: more || won.length < found.length }
  }

  async mark(outcomes: readonly Outcome<Delivery>[], now: Date): Promise<void> {
    const markings = outcomes.flatMap((outcome) => (outcome.end === 'done' ? [] : [markingOf(outcome, now)]))
    await this.#parts.events.docs.bulkWrite([...doneMarkings(outcomes), ...markings], { ordered: false })
  }

  async renew(work: readonly Delivery[], until: Date): Promise<void> {
    await this.#parts.events.docs.updateMany(
      { _id: { $in: work.map(({ event }) => event) } },
      { $set: { 'pending.$[ours].dueAt': until } },
      { arrayFilters: [{ 'ours.lease': { $in: [...new Set(work.map(({ lease }) => lease.token))] } }] },
    )
  }

  async oldestDue(now: Date): Promise<Date | null> {
    const consumer = { $in: this.#parts.roster.names }
    const oldest = await Promise.all(
      LANES.map(async (lane) => {
        const due = { lane, consumer, dueAt: { $lte: now } }
        // Within one lane the index hands out the longest due first.
        const event = await this.#parts.events.docs.findOne({ pending: { $elemMatch: due } })
        return (event?.pending ?? []).filter((pending) => pending.lane === lane).map(({ dueAt }) => dueAt)
      }),
    )
    return oldest.flat().reduce<Date | null>((first, each) => (first && first <= each ? first : each), null)
  }

  #held({ event, taken }: Wanted, lease: Lease): Delivery[] {
    return taken.flatMap(({ consumer, ...pending }) => {
      const known = this.#parts.roster.get(consumer)
      return known ? [this.of(event, known, { ...pending, attempts: pending.attempts + 1, lease })] : []
    })
  }
}

/** Takes a delivery if it still is as it was found, so that what was changed is what was won. */
const taking = ({ _id }: StoredEvent, { consumer, dueAt }: PendingDelivery, lease: Lease): Marking => ({
  updateOne: {
    filter: { _id, pending: { $elemMatch: { consumer, dueAt } } },
    update: {
      $set: { 'pending.$.dueAt': lease.until, 'pending.$.lease': lease.token },
      $inc: { 'pending.$.attempts': 1 },
    },
  },
})

/** What is done is taken away, all of one event in one statement. */
const doneMarkings = (outcomes: readonly Outcome<Delivery>[]): Marking[] => {
  const byEvent = new Map<string, { event: ObjectId; lease: string; consumers: string[] }>()
  for (const { end, work } of outcomes) {
    if (end !== 'done') continue
    const { event, name, lease } = work
    const key = `${event.toHexString()} ${lease.token}`
    const done = byEvent.get(key) ?? { event, lease: lease.token, consumers: [] }
    done.consumers.push(name)
    byEvent.set(key, done)
  }
  return [...byEvent.values()].map(({ event, lease, consumers }) => ({
    updateOne: {
      filter: { _id: event },
      update: { $pull: { pending: { consumer: { $in: consumers }, lease } } },
    },
  }))
}

const markingOf = (outcome: Unfinished, now: Date): Marking => {
  const { event, name: consumer, lane, attempts, lease, dueAt } = outcome.work
  const ours = { consumer, lease: lease.token }
  const filter = { _id: event, pending: { $elemMatch: ours } }
  const setting = ($set: object, $unset: object = {}): Marking => ({
    updateOne: { filter, update: { $set, $unset: { 'pending.$.lease': 1, ...$unset } } },
  })
  switch (outcome.end) {
    case 'dead': {
      const dead = { consumer, lane, attempts, at: now, lastError: outcome.error }
      return { updateOne: { filter, update: { $pull: { pending: ours }, $push: { dead } } } }
    }
    case 'retry': {
      const $set = { 'pending.$.dueAt': outcome.dueAt, 'pending.$.lastError': outcome.error }
      return setting($set, { 'pending.$.leftSince': 1 })
    }
    case 'left': {
      const $set = { 'pending.$.dueAt': outcome.dueAt, 'pending.$.leftSince': outcome.since }
      return setting({ ...$set, 'pending.$.attempts': attempts - 1 })
    }
    case 'released':
      return setting({ 'pending.$.dueAt': dueAt, 'pending.$.attempts': attempts - 1 })
  }
}
