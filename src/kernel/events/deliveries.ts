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

type Taken = Pick<PendingDelivery, 'dueAt' | 'attempts'> & { lease: Lease }

type Marking = AnyBulkWriteOperation<StoredEvent>

/** The deliveries that stored events still have pending. */
export class Deliveries implements WorkSource<Delivery> {
  readonly #parts: { readonly events: Store<StoredEvent>; readonly roster: Roster }

  constructor(parts: { readonly events: Store<StoredEvent>; readonly roster: Roster }) {
    this.#parts = parts
  }

  /** A delivery that this process holds. */
  of(event: StoredEvent, consumer: Consumer, { dueAt, attempts, lease }: Taken): Delivery {
    const eventId = event._id.toHexString()
    const deliveryKey = `${eventId}:${consumer.name}`
    const metadata = { eventId, at: event.at, deliveryKey, ...(attempts > 1 && { isRetry: true as const }) }
    return {
      id: deliveryKey,
      event: event._id,
      name: consumer.name,
      lane: consumer.lane,
      dueAt,
      attempts,
      lease,
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

    const ids = { _id: { $in: found.map(({ _id }) => _id) } }
    const { modifiedCount } = await docs.updateMany(
      ids,
      {
        $set: { 'pending.$[due].dueAt': lease.until, 'pending.$[due].lease': lease.token },
        $inc: { 'pending.$[due].attempts': 1 },
      },
      {
        arrayFilters: [{ 'due.lane': due.lane, 'due.consumer': due.consumer, 'due.dueAt': due.dueAt }],
      },
    )
    const isDue = ({ lane, consumer, dueAt }: PendingDelivery): boolean =>
      lanes.includes(lane) && dueAt <= now && this.#parts.roster.get(consumer) !== undefined
    const wanted = found.map((event) => ({ event, taken: (event.pending ?? []).filter(isDue) }))
    const more = found.length === limit
    // Each changed event had one delivery to win, so nobody else has won a part of it.
    if (modifiedCount === found.length && wanted.every(({ taken }) => taken.length === 1)) {
      return { work: wanted.flatMap((each) => this.#held(each, lease)), more }
    }
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
    const markings = outcomes.filter(({ end }) => end !== 'done').map((outcome) => markingOf(outcome, now))
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

  #held(
    { event, taken }: { event: StoredEvent; taken: readonly PendingDelivery[] },
    lease: Lease,
  ): Delivery[] {
    return taken.flatMap(({ consumer, dueAt, attempts }) => {
      const known = this.#parts.roster.get(consumer)
      return known ? [this.of(event, known, { dueAt, attempts: attempts + 1, lease })] : []
    })
  }
}

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

const markingOf = (outcome: Outcome<Delivery>, now: Date): Marking => {
  const { event, name: consumer, lane, attempts, lease, dueAt } = outcome.work
  const ours = { consumer, lease: lease.token }
  const filter = { _id: event, pending: { $elemMatch: ours } }
  if (outcome.end === 'dead') {
    const dead = { consumer, lane, attempts, at: now, lastError: outcome.error }
    return { updateOne: { filter, update: { $pull: { pending: ours }, $push: { dead } } } }
  }
  const $set =
    outcome.end === 'retry'
      ? { 'pending.$.dueAt': outcome.dueAt, 'pending.$.lastError': outcome.error }
      : { 'pending.$.dueAt': dueAt, 'pending.$.attempts': attempts - 1 }
  return { updateOne: { filter, update: { $set, $unset: { 'pending.$.lease': 1 } } } }
}
