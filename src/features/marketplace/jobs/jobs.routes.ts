import { z } from 'zod'
import { MAX_PHOTO_BYTES } from '#features/catalog/uploads/uploads.schemas.js'
import { PICTURE_TYPES } from '#kernel/files/file-types.js'
import { endpoints } from '#kernel/http/endpoint.js'
import { onePage, pageQuery } from '#kernel/http/schemas.js'
import { RescheduleAnswer, RescheduleInput } from './reschedule.schemas.js'
import { reschedulesLimit } from './jobs.limits.js'
import { jobTurn } from './job-turn.rules.js'
import { jobExamples } from './jobs.examples.js'
import { JobQuery, OwnJobQuery } from './job-query.schemas.js'
import { HistoryPage, JobPage, JobView } from './job-views.schemas.js'
import { JobChanges, JobInput, JobParams, MAX_PHOTOS, StatusChange } from './jobs.schemas.js'

const photos = {
  field: 'photos',
  maxFiles: MAX_PHOTOS,
  maxBytes: MAX_PHOTO_BYTES,
  types: PICTURE_TYPES,
  keep: { folder: 'job-photos' },
} as const

export const jobRoutes = endpoints(
  { name: 'jobs', basePath: '/jobs', tag: 'Jobs' },
  {
    post: {
      method: 'post',
      path: '/',
      summary: 'Post a job',
      description:
        'The job is open at once: craftsmen nearby can find it and quote on it. Photos come as files `photos` of a form (JPG, PNG, GIF or WebP, at most 10 MB each), or as ids of uploads.',
      access: ['client'],
      body: JobInput,
      upload: photos,
      reply: { status: 201, body: JobView },
      errors: [],
      idempotent: true,
      example: { body: jobExamples.input, reply: jobExamples.posted },
    },
    list: {
      method: 'get',
      path: '/',
      summary: 'Find jobs',
      description:
        'A craftsman sees open jobs, a client their own, staff all; every filter works within that. With `near` the nearest come first, else the newest. The newest can be read on from a job one has, with `before` and `after`, and then nothing is left out or comes twice while jobs come and go.',
      access: 'signed-in',
      query: JobQuery,
      reply: { status: 200, body: JobPage },
      errors: [],
      example: { reply: onePage([jobExamples.browsed]) },
    },
    get: {
      method: 'get',
      path: '/:jobId',
      summary: 'Read a job',
      description:
        "Open jobs: any craftsman. Others: the client, the hired craftsman, craftsmen who accepted an invitation, staff. Address, exact location and the client's phone only for the client and staff, and for the hired craftsman from hiring (Cash) or funding (Escrow, CashProtected) until cancellation or 7 days after confirmation.",
      access: 'signed-in',
      params: JobParams,
      reply: { status: 200, body: JobView },
      errors: ['NOT_FOUND'],
      example: { reply: jobExamples.posted },
    },
    update: {
      method: 'put',
      path: '/:jobId',
      summary: 'Change a job',
      description:
        'By the owner or staff, while the job is open. Fields that are left out stay as they are; `null` clears. `photos`, ids and files together, replaces all photos. Craftsmen who quoted are notified. A change of category, place, description or time raises `revision`: standing quotes cannot be accepted until their craftsmen confirm or revise them.',
      access: ['client', 'moderator', 'admin'],
      params: JobParams,
      body: JobChanges,
      upload: photos,
      reply: { status: 200, body: JobView },
      errors: ['NOT_FOUND', 'JOB_NOT_OPEN'],
      example: { body: { budget: 60_000 }, reply: jobExamples.posted },
    },
    cancel: {
      method: 'delete',
      path: '/:jobId',
      summary: 'Cancel a job',
      description:
        'By the owner or staff. Free for the client before hiring and for 5 minutes after it, then 10 % of the price. The record is kept.',
      access: ['client', 'moderator', 'admin'],
      params: JobParams,
      reply: { status: 200, body: JobView },
      errors: ['NOT_FOUND', 'INVALID_TRANSITION'],
      idempotent: true,
      turn: jobTurn,
      example: { reply: jobExamples.cancelled },
    },
    changeStatus: {
      method: 'patch',
      path: '/:jobId/status',
      summary: 'Change the status of a job',
      description:
        'Hired → On The Way → In Progress → Completed by the craftsman; Completed by the client too, from On The Way and In Progress, which confirms it at once; Cancelled and Disputed as the rules allow; `Hired` with `quoteId` (and `expectedRevision`) is the same as accepting that quote. `nextStatuses` of the job tells what the caller may do.',
      access: 'signed-in',
      params: JobParams,
      body: StatusChange,
      reply: { status: 200, body: JobView },
      errors: [
        'NOT_FOUND',
        'FORBIDDEN',
        'INVALID_TRANSITION',
        'PAYMENT_REQUIRED',
        'JOB_NOT_OPEN',
        'QUOTE_NOT_OPEN',
        'QUOTE_STALE',
        'QUOTE_CHANGED',
        'TOO_MANY_CANCELLATIONS',
        'TOO_MANY_HIRES',
      ],
      idempotent: true,
      turn: jobTurn,
      example: { body: { status: 'Completed' }, reply: jobExamples.completed },
    },
    confirm: {
      method: 'post',
      path: '/:jobId/confirm',
      summary: 'Confirm that the work is done',
      description:
        'By the client, once the job is Completed; after 72 hours it is confirmed automatically. Confirming again changes nothing.',
      access: ['client'],
      params: JobParams,
      reply: { status: 200, body: JobView },
      errors: ['NOT_FOUND', 'NOT_COMPLETED'],
      idempotent: true,
      turn: jobTurn,
      example: { reply: jobExamples.confirmed },
    },
    proposeReschedule: {
      method: 'post',
      path: '/:jobId/reschedule',
      summary: 'Propose another time',
      description:
        'Client or hired craftsman, from hiring until work begins. The other side is told and answers; a later proposal of the same side takes the place of the one before.',
      access: ['client', 'craftsman'],
      params: JobParams,
      body: RescheduleInput,
      reply: { status: 200, body: JobView },
      errors: ['NOT_FOUND', 'NOT_RESCHEDULABLE', 'RESCHEDULE_PENDING'],
      idempotent: true,
      storedAs: 'jobs.reschedule',
      turn: jobTurn,
      userLimit: reschedulesLimit,
      example: { body: { scheduledFor: '2026-11-25T10:00:00.000Z' }, reply: jobExamples.rescheduled },
    },
    respondToReschedule: {
      method: 'post',
      path: '/:jobId/reschedule/respond',
      summary: 'Answer a proposed time',
      description:
        'The side that has not proposed it. Accepted, it is the time of the job; both are told, and the history keeps it.',
      access: ['client', 'craftsman'],
      params: JobParams,
      body: RescheduleAnswer,
      reply: { status: 200, body: JobView },
      errors: ['NOT_FOUND', 'NOT_RESCHEDULABLE', 'NO_RESCHEDULE', 'RESCHEDULE_CHANGED'],
      idempotent: true,
      storedAs: 'jobs.respondReschedule',
      turn: jobTurn,
      example: {
        body: { response: 'Accepted' },
        reply: { ...jobExamples.hired, scheduledFor: '2026-11-25T10:00:00.000Z', revision: 2 },
      },
    },
    listHistory: {
      method: 'get',
      path: '/:jobId/history',
      summary: 'Read the history of a job',
      description: 'Every status with its time, oldest first. For the parties and staff.',
      access: 'signed-in',
      params: JobParams,
      query: z.strictObject(pageQuery),
      reply: { status: 200, body: HistoryPage },
      errors: ['NOT_FOUND', 'FORBIDDEN'],
      example: {
        reply: onePage([
          { status: 'Posted', at: '2026-11-21T09:00:00.000Z', by: '68f0c2a4e1b2c3d4e5f60711', note: null },
        ]),
      },
    },
  },
)

export const ownJobRoutes = endpoints(
  { name: 'jobs', basePath: '/users/me/jobs', tag: 'Jobs' },
  {
    listOwn: {
      method: 'get',
      path: '/',
      summary: 'List your jobs',
      description:
        'Of a client those they posted, of a craftsman those they were hired for. Newest first, in pages or on from one with `before` and `after`.',
      access: ['client', 'craftsman'],
      query: OwnJobQuery,
      reply: { status: 200, body: JobPage },
      errors: [],
      example: { reply: onePage([jobExamples.posted]) },
    },
  },
)
