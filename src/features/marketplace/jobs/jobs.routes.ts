import { z } from 'zod'
import { endpoints } from '#kernel/http/endpoint.js'
import { feedSchema, onePage, pageQuery, pageSchema } from '#kernel/http/schemas.js'
import { jobExamples } from './jobs.examples.js'
import {
  HistoryView,
  JobChanges,
  JobInput,
  JobParams,
  JobQuery,
  JobView,
  OwnJobQuery,
  StatusChange,
} from './jobs.schemas.js'

export const jobRoutes = endpoints(
  { name: 'jobs', basePath: '/jobs', tag: 'Jobs' },
  {
    post: {
      method: 'post',
      path: '/',
      summary: 'Post a job',
      description: 'The job is open at once: craftsmen nearby can find it and quote on it.',
      access: ['client'],
      body: JobInput,
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
      reply: { status: 200, body: feedSchema(JobView) },
      errors: [],
      example: { reply: onePage([jobExamples.browsed]) },
    },
    read: {
      method: 'get',
      path: '/:jobId',
      summary: 'Read a job',
      description:
        "Open jobs: any craftsman. Others: the client, the hired craftsman, craftsmen who quoted, staff. Address, exact location and the client's phone only for the client, the hired craftsman and staff.",
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
        'By the owner or staff, while the job is open. Fields that are left out stay as they are; `null` clears. Craftsmen who quoted are notified.',
      access: ['client', 'moderator', 'admin'],
      params: JobParams,
      body: JobChanges,
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
      example: { reply: jobExamples.cancelled },
    },
    changeStatus: {
      method: 'patch',
      path: '/:jobId/status',
      summary: 'Change the status of a job',
      description:
        'Hired → On The Way → In Progress → Completed by the craftsman; Completed by the client too, from On The Way and In Progress, which confirms it at once; Cancelled and Disputed as the rules allow; `Hired` with `quoteId` is the same as accepting that quote. `nextStatuses` of the job tells what the caller may do.',
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
      ],
      idempotent: true,
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
      example: { reply: jobExamples.confirmed },
    },
    history: {
      method: 'get',
      path: '/:jobId/history',
      summary: 'Read the history of a job',
      description: 'Every status with its time, oldest first. For the parties and staff.',
      access: 'signed-in',
      params: JobParams,
      query: z.strictObject(pageQuery),
      reply: { status: 200, body: pageSchema(HistoryView) },
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
  { name: 'ownJobs', basePath: '/users/me/jobs', tag: 'Jobs' },
  {
    list: {
      method: 'get',
      path: '/',
      summary: 'List your jobs',
      description:
        'Of a client those they posted, of a craftsman those they were hired for. Newest first, in pages or on from one with `before` and `after`.',
      access: ['client', 'craftsman'],
      query: OwnJobQuery,
      reply: { status: 200, body: feedSchema(JobView) },
      errors: [],
      example: { reply: onePage([jobExamples.posted]) },
    },
  },
)
