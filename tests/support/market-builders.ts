import { invitations } from '#features/marketplace/invitations/invitations.compose.js'
import { quotes } from '#features/marketplace/quotes/quotes.compose.js'
import { jobs } from '#features/marketplace/jobs/jobs.compose.js'
import type { Application } from '#app/compose.js'
import { JobInput } from '#features/marketplace/jobs/jobs.schemas.js'
import type { InvitationResponse } from '#features/marketplace/invitations/invitations.rules.js'
import type { JobStatus, PaymentType } from '#features/marketplace/jobs/jobs.rules.js'
import { QuoteInput } from '#features/marketplace/quotes/quotes.schemas.js'
import type { Actor, Role } from '#kernel/auth/actor.js'
import type { InvitationId } from '#features/marketplace/invitations/invitations.ids.js'
import type { JobId } from '#features/marketplace/jobs/jobs.ids.js'
import type { QuoteId } from '#features/marketplace/quotes/quotes.ids.js'
import { newId, toId } from '#kernel/ids.js'
import type { builders, Person } from './builders.js'

/** A job of a test, with the people it belongs to. */
export interface Job {
  readonly id: JobId
  readonly client: Person
}

/** A job that a craftsman was hired for. */
export interface HiredJob extends Job {
  readonly craftsman: Person
  readonly quoteId: QuoteId
}

export interface Invitation {
  readonly id: InvitationId
  readonly job: Job
  readonly craftsman: Person
}

export interface Quote {
  readonly id: QuoteId
  readonly job: Job
  readonly craftsman: Person
}

interface JobFields {
  readonly client?: Person
  readonly title?: string
  readonly description?: string
  readonly category?: string
  /** [longitude, latitude] */
  readonly coordinates?: [number, number]
  readonly address?: string
  readonly paymentType?: PaymentType
  readonly budget?: number
}

interface HiredJobFields extends JobFields {
  readonly craftsman?: Person
  readonly price?: number
  readonly status?: HiredStatus
}

type OpenStatus = 'Posted' | 'Quoted'
type HiredStatus = Exclude<JobStatus, OpenStatus>

/** How a hired job gets to each status: the moves after `Hired`, and who makes them. */
const INTRODUCTION: Readonly<
  Record<HiredStatus, readonly (readonly ['client' | 'craftsman', HiredStatus])[]>
> = {
  Hired: [],
  'On The Way': [['craftsman', 'On The Way']],
  'In Progress': [['craftsman', 'In Progress']],
  Completed: [
    ['craftsman', 'In Progress'],
    ['craftsman', 'Completed'],
  ],
  Disputed: [
    ['craftsman', 'In Progress'],
    ['client', 'Disputed'],
  ],
  Cancelled: [['client', 'Cancelled']],
}

/** For tests that let days pass: nobody has to sign in again. Add it to `env`. */
export const SIGNED_IN_FOR_LONG = { ACCESS_TOKEN_SECONDS: '9000000', REFRESH_TOKEN_SECONDS: '9000000' }

const actorOf = (person: Person, role: Role): Actor => ({
  id: person.id,
  role,
  sessionId: newId<'Session'>(),
})

/** Builders of jobs and quotes. They make the people they need, and go through services. */
export const marketBuilders = (application: Application, people: ReturnType<typeof builders>) => {
  const { database, offersOf } = application

  const post = async ({ client, coordinates, ...fields }: JobFields): Promise<Job> => {
    const owner = client ?? (await people.client())
    const input = JobInput.parse({
      title: 'Kitchen tap leaks',
      description: 'The tap drips day and night.',
      category: 'Plumbing',
      paymentType: 'Cash',
      location: { coordinates: coordinates ?? [31.2569, 29.9602] },
      ...fields,
    })
    const job = await database.transaction((tx) =>
      offersOf(jobs).posting.post(tx, actorOf(owner, 'client'), input),
    )
    return { id: toId<'Job'>(job._id), client: owner }
  }

  const quote = async (
    fields: { job?: Job; craftsman?: Person; price?: number; notes?: string; etaHours?: number } = {},
  ): Promise<Quote> => {
    const { job = await post({}), craftsman = await people.craftsman(), price = 45_000, ...rest } = fields
    const input = QuoteInput.parse({ price, ...rest })
    const { quote: stored } = await database.transaction((tx) =>
      offersOf(quotes).quotes.submit(tx, actorOf(craftsman, 'craftsman'), { jobId: job.id, ...input }),
    )
    return { id: toId<'Quote'>(stored._id), job, craftsman }
  }

  const invitation = async (
    fields: { job?: Job; craftsman?: Person; response?: InvitationResponse } = {},
  ): Promise<Invitation> => {
    const { job = await post({}), craftsman = await people.craftsman(), response } = fields
    const { invitation: stored } = await database.transaction((tx) =>
      offersOf(invitations).invitations.invite(tx, actorOf(job.client, 'client'), {
        jobId: job.id,
        craftsmanId: craftsman.id,
      }),
    )
    if (response) {
      await database.transaction((tx) =>
        offersOf(invitations).invitations.respond(tx, actorOf(craftsman, 'craftsman'), {
          jobId: job.id,
          response,
        }),
      )
    }
    return { id: toId<'Invitation'>(stored._id), job, craftsman }
  }

  const accept = async ({ id, job, craftsman }: Quote): Promise<HiredJob> => {
    await database.transaction((tx) =>
      offersOf(quotes).decisions.accept(tx, actorOf(job.client, 'client'), { jobId: job.id, quoteId: id }),
    )
    return { ...job, craftsman, quoteId: id }
  }

  const hiredJob = async ({
    craftsman,
    price,
    status,
    ...fields
  }: HiredJobFields = {}): Promise<HiredJob> => {
    const job = await post(fields)
    const offer = { job, ...(craftsman && { craftsman }), ...(price !== undefined && { price }) }
    const hired = await accept(await quote(offer))
    for (const [party, to] of INTRODUCTION[status ?? 'Hired']) {
      const actor = actorOf(hired[party], party)
      await database.transaction((tx) =>
        offersOf(jobs).moveJob.move(tx, actor, { jobId: job.id, status: to, note: null }),
      )
    }
    return hired
  }

  return {
    /** An open job: `Posted`, or `Quoted` by one craftsman. */
    job: async ({ status = 'Posted', ...fields }: JobFields & { status?: OpenStatus } = {}): Promise<Job> => {
      const job = await post(fields)
      if (status === 'Quoted') await quote({ job })
      return job
    },

    /** A job at `Hired` or beyond: `Disputed` during the work, `Cancelled` by the client right after hiring. */
    hiredJob,

    /** An invitation, answered where a response is given. */
    invitation,

    /** A quote that stands. */
    quote,

    /** The job of a quote that is accepted now. */
    accept,
  }
}
