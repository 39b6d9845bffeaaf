import { jobTurn } from '#features/marketplace/jobs/job-turn.rules.js'
import { jobExamples } from '#features/marketplace/jobs/jobs.examples.js'
import { JobView } from '#features/marketplace/jobs/job-views.schemas.js'
import { endpoints } from '#kernel/http/endpoint.js'
import { Message, onePage } from '#kernel/http/schemas.js'
import {
  Acceptance,
  Confirmation,
  JobQuotesParams,
  OwnQuotePage,
  OwnQuoteQuery,
  QuoteChanges,
  QuoteInput,
  QuotePage,
  QuoteParams,
  QuoteQuery,
  QuoteView,
} from './quotes.schemas.js'

const example = {
  id: '68f0c2a4e1b2c3d4e5f60744',
  jobId: jobExamples.posted.id,
  craftsman: jobExamples.craftsman,
  price: 45_000,
  notes: 'New washers and a new trap; parts included.',
  etaHours: 3,
  status: 'Submitted',
  revision: 1,
  isStale: false,
  decidedAt: null,
  createdAt: '2026-11-21T09:20:00.000Z',
  updatedAt: '2026-11-21T09:20:00.000Z',
}

export const quoteRoutes = endpoints(
  { name: 'quotes', basePath: '/jobs/:jobId/quotes', tag: 'Quotes' },
  {
    submit: {
      method: 'post',
      path: '/',
      summary: 'Submit a quote for a job',
      description:
        'A craftsman offers to do an open job for a price. One standing quote per craftsman; the first one makes the job Quoted. Invited craftsmen must accept the invitation first.',
      access: ['craftsman'],
      params: JobQuotesParams,
      body: QuoteInput,
      reply: { status: 201, body: QuoteView },
      errors: ['NOT_FOUND', 'JOB_NOT_OPEN', 'JOB_CHANGED', 'ALREADY_QUOTED', 'INVITATION_NOT_ACCEPTED'],
      idempotent: true,
      turn: jobTurn,
      example: { body: { price: 45_000, notes: example.notes, etaHours: 3 }, reply: example },
    },
    list: {
      method: 'get',
      path: '/',
      summary: 'List the quotes of a job',
      description:
        'The owner and staff see all of them, craftsmen their own. Newest first unless `sort` says otherwise; the newest can be read on from one with `before` and `after`.',
      access: 'signed-in',
      params: JobQuotesParams,
      query: QuoteQuery,
      reply: { status: 200, body: QuotePage },
      errors: ['NOT_FOUND'],
      example: {
        reply: onePage([example]),
      },
    },
    revise: {
      method: 'put',
      path: '/:quoteId',
      summary: 'Revise a quote',
      description:
        'By its craftsman, while it is Submitted and the job is open. Fields that are left out stay as they are; `null` clears. A change raises `revision`, and the client accepts it only with that; a quote that was stale fits the job again. So often an hour.',
      access: ['craftsman'],
      params: QuoteParams,
      body: QuoteChanges,
      reply: { status: 200, body: QuoteView },
      errors: ['NOT_FOUND', 'QUOTE_NOT_OPEN', 'JOB_NOT_OPEN', 'JOB_CHANGED', 'QUOTE_REVISED_TOO_OFTEN'],
      example: { body: { price: 42_000 }, reply: { ...example, price: 42_000, revision: 2 } },
    },
    confirm: {
      method: 'post',
      path: '/:quoteId/confirm',
      summary: 'Keep a quote though the job has changed',
      description:
        'By its craftsman, while it is Submitted and the job is open: the same offer for the job as it is now. Confirming one that is not stale changes nothing.',
      access: ['craftsman'],
      params: QuoteParams,
      body: Confirmation,
      reply: { status: 200, body: QuoteView },
      errors: ['NOT_FOUND', 'QUOTE_NOT_OPEN', 'JOB_NOT_OPEN', 'JOB_CHANGED'],
      idempotent: true,
      turn: jobTurn,
      example: { body: { jobRevision: 2 }, reply: example },
    },
    withdraw: {
      method: 'delete',
      path: '/:quoteId',
      summary: 'Withdraw a quote',
      description:
        'By its craftsman, while it is Submitted. They may quote again as long as the job is open.',
      access: ['craftsman'],
      params: QuoteParams,
      reply: { status: 200, body: Message },
      errors: ['NOT_FOUND', 'QUOTE_NOT_OPEN'],
      idempotent: true,
      turn: jobTurn,
      example: { reply: { message: 'The quote was withdrawn.' } },
    },
    accept: {
      method: 'post',
      path: '/:quoteId/accept',
      summary: 'Accept a quote and hire its craftsman',
      description:
        'By the owner. All at once: the quote is Accepted, the others Declined, the job Hired with its price and the platform fee. Of concurrent acceptances exactly one succeeds. Once the quote was revised, or confirmed after the job had changed, it takes the `expectedRevision` (or price) the client saw; a stale quote is not accepted at all.',
      access: ['client'],
      params: QuoteParams,
      body: Acceptance,
      reply: { status: 200, body: JobView },
      errors: [
        'NOT_FOUND',
        'JOB_NOT_OPEN',
        'QUOTE_NOT_OPEN',
        'QUOTE_STALE',
        'QUOTE_CHANGED',
        'TOO_MANY_CANCELLATIONS',
        'TOO_MANY_HIRES',
      ],
      idempotent: true,
      turn: jobTurn,
      example: { body: { expectedRevision: 1 }, reply: jobExamples.hired },
    },
    reject: {
      method: 'post',
      path: '/:quoteId/reject',
      summary: 'Decline a quote',
      description: 'By the owner, while the quote is Submitted. The job stays open for others.',
      access: ['client'],
      params: QuoteParams,
      reply: { status: 200, body: QuoteView },
      errors: ['NOT_FOUND', 'QUOTE_NOT_OPEN'],
      idempotent: true,
      turn: jobTurn,
      example: { reply: { ...example, status: 'Declined', decidedAt: '2026-11-21T10:00:00.000Z' } },
    },
  },
)

export const ownQuoteRoutes = endpoints(
  { name: 'quotes', basePath: '/users/me/quotes', tag: 'Quotes' },
  {
    listOwn: {
      method: 'get',
      path: '/',
      summary: 'List your quotes',
      description:
        'Of the craftsman who asks, each with its job and its client. Newest first, in pages or on from one with `before` and `after`.',
      access: ['craftsman'],
      query: OwnQuoteQuery,
      reply: { status: 200, body: OwnQuotePage },
      errors: [],
      example: {
        reply: onePage([{ ...example, client: jobExamples.posted.client, job: jobExamples.summary }]),
      },
    },
  },
)
