import { consumer, type Consumer } from '#kernel/events/event.js'
import { userRoom } from '#kernel/realtime/room.js'
import type { Publisher } from '#kernel/realtime/server-event.js'
import { jobStatusChanged } from './jobs.events.js'
import { jobStatus } from './jobs.sockets.js'

/** Sends the parties of a job its new status at once. A repetition is harmless. */
export const liveStatusConsumer = (publisher: Publisher): Consumer =>
  consumer('realtime.job-status', jobStatusChanged, (change, { at }) => {
    const { jobId, from, to: status, clientId, craftsmanId } = change
    const parties = craftsmanId === null ? [clientId] : [clientId, craftsmanId]
    publisher.publish(parties.map(userRoom), jobStatus, { jobId, from, status, at: at.toISOString() })
    return Promise.resolve()
  })
