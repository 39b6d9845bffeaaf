import { type Document, Schema } from 'mongoose'
import { LANES, type WorkRow } from './leased-queue.js'

/** Fields and indexes that every collection worked by a LeasedQueue has, plus its own. */
export const workRowSchema = <Row extends WorkRow>(
  own: Record<keyof Omit<Row, keyof WorkRow>, object>,
): Schema<Row> => {
  const schema = new Schema<WorkRow & Document>(
    {
      kind: { type: String, required: true },
      lane: { type: String, enum: LANES, required: true },
      state: { type: String, enum: ['waiting', 'done', 'dead'], required: true },
      dueAt: { type: Date, required: true },
      attempts: { type: Number, required: true },
      lease: String,
      lastError: String,
      expireAt: Date,
      ...own,
    },
    { strict: 'throw', versionKey: false },
  )
  // LeasedQueue.#claim: the longest due row
  schema.index({ lane: 1, dueAt: 1 }, { partialFilterExpression: { state: 'waiting' } })
  schema.index({ expireAt: 1 }, { expireAfterSeconds: 0 })
  return schema as unknown as Schema<Row>
}
