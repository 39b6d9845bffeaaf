import { z } from 'zod'
import { coordinates, timestamp } from '#kernel/http/schemas.js'
import { idSchema } from '#kernel/ids.js'
import { defineServerEvent } from '#kernel/realtime/server-event.js'
import { socketMessages } from '#kernel/realtime/socket-message.js'
import { jobExamples } from './jobs.examples.js'
import { JOB_STATUSES } from './jobs.rules.js'

const jobId = jobExamples.posted.id
const at = '2026-11-21T09:30:00.000Z'

export const jobStatus = defineServerEvent({
  name: 'job_status',
  description: 'The status of a job has changed. To its client and its hired craftsman.',
  payload: z.strictObject({
    jobId: z.string(),
    from: z.enum(JOB_STATUSES),
    status: z.enum(JOB_STATUSES),
    at: timestamp,
  }),
  example: { jobId, from: 'Hired', status: 'On The Way', at },
})

export const craftsmanLocation = defineServerEvent({
  name: 'craftsman_location',
  description: 'Where the craftsman is during the trip. To the client; `GET /jobs/:jobId` has the same.',
  payload: z.strictObject({
    jobId: z.string(),
    coordinates: z.tuple([z.number(), z.number()]).describe('[longitude, latitude]'),
    at: timestamp,
  }),
  example: { jobId, coordinates: [31.2603, 29.9668], at },
})

export const jobMessages = socketMessages(
  {
    share_location: {
      summary: 'Show the client where the craftsman is',
      description:
        'By the hired craftsman, while the job is On The Way. Send whenever the position changes: more than one in two seconds are dropped (`shared` is false). Nothing is shown once the trip is over.',
      access: ['craftsman'],
      body: z.strictObject({ jobId: idSchema('Job'), coordinates }),
      ack: z.strictObject({ shared: z.boolean() }),
      errors: ['NOT_FOUND', 'FORBIDDEN', 'NOT_ON_THE_WAY'],
      example: { body: { jobId, coordinates: [31.2603, 29.9668] }, ack: { shared: true } },
    },
  },
  [jobStatus, craftsmanLocation],
)
