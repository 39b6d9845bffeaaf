import { z } from 'zod'
import { UserSummary } from '#features/identity/users/user-summary.schemas.js'
import { feedSchema, pageSchema, Point, timestamp } from '#kernel/http/schemas.js'
import {
  CancellationPayee,
  CancelledBy,
  InvitationStatus,
  JobStatus,
  NeedsStaffReason,
  PaymentType,
  QuoteStatus,
  RescheduleStep,
} from './job-choices.schemas.js'
import { ProposalView } from './reschedule.schemas.js'

const OwnQuote = z
  .strictObject({
    id: z.string(),
    status: QuoteStatus,
    price: z.int().describe('Piastres'),
    revision: z.int().describe('1, and one more each time it was revised'),
  })
  .meta({ id: 'JobOwnQuote' })

const OwnInvitation = z
  .strictObject({ id: z.string(), status: InvitationStatus })
  .meta({ id: 'JobOwnInvitation' })

const CraftsmanLocation = z
  .strictObject({ coordinates: z.tuple([z.number(), z.number()]), at: timestamp })
  .meta({ id: 'CraftsmanLocation' })

const Cancellation = z
  .strictObject({
    by: CancelledBy,
    fee: z.int().describe('Piastres'),
    payee: CancellationPayee.nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'JobCancellation' })

const NeedsStaff = z.strictObject({ reason: NeedsStaffReason, at: timestamp }).meta({ id: 'JobNeedsStaff' })

const HistoryReschedule = z
  .strictObject({ step: RescheduleStep, scheduledFor: timestamp })
  .meta({ id: 'JobHistoryReschedule' })

const placeFields = {
  district: z.string().nullable().describe('The same as `districtName`'),
  districtId: z.string().nullable().describe('Nearest district, by its id in GET /places'),
  districtName: z.string().nullable().describe("In the caller's language"),
  governorateId: z.string().nullable().describe('By its id in GET /places'),
  governorateName: z.string().nullable().describe("In the caller's language"),
}

export const JobView = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    category: z.string(),
    categoryName: z.string().describe("Of the service, in the caller's language"),
    photos: z.array(z.string()).describe('Addresses'),
    photoIds: z
      .array(z.string())
      .optional()
      .describe('Of `photos`, in their order: what PUT takes. Absent without photos'),
    status: JobStatus,
    nextStatuses: z.array(JobStatus).describe('Where the caller may move the job by PATCH status'),
    paymentType: PaymentType,
    budget: z.int().nullable(),
    scheduledFor: timestamp.nullable(),
    client: UserSummary,
    clientPhone: z
      .string()
      .nullable()
      .optional()
      .describe('For the client and staff, and for the hired craftsman while the deal is on'),
    craftsman: UserSummary.nullable(),
    craftsmanPhone: z
      .string()
      .nullable()
      .optional()
      .describe(
        'For the hired craftsman and staff, and for the client while the deal is on; null before hiring',
      ),
    location: Point.describe(
      'Exact for the client and staff, and for the hired craftsman while the deal is on: from hiring (Cash) or funding (Escrow, CashProtected) until cancellation or 7 days after confirmation; else rounded to about 1 km',
    ),
    isLocationExact: z.boolean(),
    invited: z
      .literal(true)
      .optional()
      .describe('The craftsman who looks accepted an invitation to it; see `myInvitation`'),
    myQuote: OwnQuote.nullable()
      .optional()
      .describe('For a craftsman: their newest quote on it, whatever became of it'),
    myInvitation: OwnInvitation.nullable().optional().describe('For a craftsman: their invitation to it'),
    address: z.string().nullable().optional().describe('As `clientPhone`'),
    ...placeFields,
    distance: z.int().optional().describe('Metres from `near` to the rounded location'),
    craftsmanLocation: CraftsmanLocation.optional().describe(
      'Last known place of the craftsman; for parties and staff, while the job is On The Way and the craftsman shares it',
    ),
    quoteCount: z.int().describe('Number of standing quotes'),
    jobPrice: z.int().optional().describe('Piastres, 0 until hired; for parties and staff'),
    platformFee: z.int().optional().describe('Piastres, part of the price; for parties and staff'),
    hiredAt: timestamp.nullable(),
    completedAt: timestamp.nullable(),
    confirmedAt: timestamp.nullable(),
    cancelledAt: timestamp.nullable(),
    cancellation: Cancellation.nullable().optional().describe('For parties and staff'),
    needsStaff: NeedsStaff.optional().describe('For staff, until the job ends'),
    reschedule: ProposalView.optional().describe(
      'A proposed time that waits for the answer of the other side; for parties and staff',
    ),
    createdAt: timestamp,
    updatedAt: timestamp,
    revision: z
      .int()
      .describe(
        'Raised by each change of category, place, description or time: quotes given before are stale',
      ),
  })
  .meta({ id: 'JobView' })

export const JobPage = feedSchema('JobPage', JobView)

export const JobSummary = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    category: z.string(),
    categoryName: z.string().describe("Of the service, in the caller's language"),
    ...placeFields,
    status: JobStatus,
    paymentType: PaymentType,
    budget: z.int().nullable(),
    scheduledFor: timestamp.nullable(),
    revision: z.int(),
  })
  .meta({ id: 'JobSummary' })

const HistoryView = z
  .strictObject({
    status: JobStatus,
    at: timestamp,
    by: z.string().nullable().describe('User id; null when the system did it'),
    note: z.string().nullable(),
    reschedule: HistoryReschedule.optional().describe(
      'Of an entry about the time of the job, which leaves its status',
    ),
  })
  .meta({ id: 'JobHistoryEntry' })

export const HistoryPage = pageSchema('JobHistoryPage', HistoryView)
