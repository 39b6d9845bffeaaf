import { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import type { z } from 'zod'
import { type Clock, DAY, SECOND } from '../clock.js'
import type { Database, Store, Tx } from '../db/database.js'
import type { Log } from '../log.js'
import type { WorkRow } from '../tasks/leased-queue.js'
import { WorkLanes } from '../tasks/work-lanes.js'
import { workRowSchema } from '../tasks/work-row.js'
import type { Consumer, EventDefinition } from './event.js'

interface StoredEvent {
  _id: ObjectId
  type: string
  payload: Record<string, unknown>
  at: Date
}

interface Delivery extends WorkRow {
  event: ObjectId
}

const KEPT_EVENTS = 90 * DAY

const eventSchema = () => {
  const schema = new Schema<StoredEvent>(
    {
      type: { type: String, required: true },
      payload: { type: Schema.Types.Mixed, required: true },
      at: { type: Date, required: true },
    },
    { strict: 'throw', versionKey: false },
  )
  schema.index({ at: 1 }, { expireAfterSeconds: KEPT_EVENTS / SECOND })
  return schema
}

const deliverySchema = () => {
  const schema = workRowSchema<Delivery>({ event: { type: Schema.Types.ObjectId, required: true } })
  // one delivery for each event and consumer
  schema.index({ event: 1, kind: 1 }, { unique: true })
  return schema
}

/**
 * The way of an effect: a service emits in its transaction, so that the change and its event are stored together or not
 * at all; afterwards each consumer gets its own delivery, retried on its own until it is done.
 */
export class Outbox {
  readonly events: Store<StoredEvent>
  readonly deliveries: Store<Delivery>
  readonly queue: WorkLanes<Delivery>
  readonly #clock: Clock
  readonly #consumers = new Map<string, Consumer>()

  constructor(parts: { database: Database; clock: Clock; log: Log }) {
    this.#clock = parts.clock
    this.events = parts.database.store<StoredEvent>('events', eventSchema())
    this.deliveries = parts.database.store<Delivery>('deliveries', deliverySchema())
    this.queue = new WorkLanes<Delivery>({
      name: 'outbox',
      store: this.deliveries,
      clock: parts.clock,
      log: parts.log,
      run: (delivery) => this.#deliver(delivery),
    })
  }

  /** Throws when two consumers have one name. */
  subscribe(consumer: Consumer): void {
    if (this.#consumers.has(consumer.name)) throw new Error(`consumer ${consumer.name} is registered twice`)
    this.#consumers.set(consumer.name, consumer)
  }

  async emit<Payload extends z.ZodObject>(
    tx: Tx,
    definition: EventDefinition<Payload>,
    payload: z.input<Payload>,
  ): Promise<void> {
    await this.emitAll(tx, definition, [payload])
  }

  /** Many events of one kind, in as many round trips as one. */
  async emitAll<Payload extends z.ZodObject>(
    tx: Tx,
    { type, payload: schema }: EventDefinition<Payload>,
    payloads: readonly z.input<Payload>[],
  ): Promise<void> {
    if (payloads.length === 0) return
    const at = this.#clock.now()
    const events = payloads.map((payload) => ({
      _id: new ObjectId(),
      type,
      payload: schema.parse(payload),
      at,
    }))
    await this.events.docs.insertMany(events, { session: tx.session })
    const consumers = [...this.#consumers.values()].filter((consumer) => consumer.type === type)
    const deliveries = events.flatMap(({ _id: event, payload: told }) =>
      consumers
        .filter(({ concerns }) => concerns(told))
        .map(({ name, lane }): Delivery => ({
          _id: new ObjectId(),
          event,
          kind: name,
          lane,
          state: 'waiting',
          dueAt: at,
          attempts: 0,
        })),
    )
    if (deliveries.length === 0) return
    await this.deliveries.docs.insertMany(deliveries, { session: tx.session })
    tx.onCommit(() => {
      this.queue.wake()
    })
  }

  async #deliver(delivery: Delivery): Promise<void> {
    const consumer = this.#consumers.get(delivery.kind)
    if (!consumer) throw new Error(`no consumer ${delivery.kind}`)
    const event = await this.events.docs.findOne({ _id: delivery.event })
    if (!event) throw new Error(`event ${delivery.event.toHexString()} is gone`)
    await consumer.handle(event.payload, {
      eventId: event._id.toHexString(),
      at: event.at,
      deliveryKey: `${event._id.toHexString()}:${consumer.name}`,
    })
  }
}
