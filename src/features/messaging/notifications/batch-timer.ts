import { UnknownWork } from '#kernel/errors/unknown-work.js'
import type { TimerHandler } from '#kernel/tasks/timers.js'
import type { Batch, Batches } from './batches.js'
import type { BatchedChannel } from './notifications.rules.js'
import { SEND_BATCH } from './notifications.timers.js'

/** A channel that holds notifications back. */
export interface BatchSender {
  /** Until when a batch has to wait on, as its user's settings are now; null when it may go out. */
  deferUntil(batch: Batch): Promise<Date | null>
  sendBatch(batch: Batch): Promise<void>
}

/** Sends a batch when its time has come, unless its user has made their quiet hours longer meanwhile. */
export const batchTimer = (
  batches: Batches,
  senders: Readonly<Record<BatchedChannel, BatchSender | null>>,
): TimerHandler => ({
  kind: SEND_BATCH,
  lane: 'external',
  run: async (subject) => {
    const waiting = await batches.find(subject)
    if (!waiting) return
    if (!Object.hasOwn(senders, waiting.channel)) throw new UnknownWork(`the channel ${waiting.channel}`)
    const sender = senders[waiting.channel]
    if (!sender) return
    const dueAt = await sender.deferUntil(waiting)
    if (dueAt) {
      await batches.postpone(subject, dueAt)
      return
    }
    const batch = await batches.close(subject)
    if (batch) await sender.sendBatch(batch)
  },
})
