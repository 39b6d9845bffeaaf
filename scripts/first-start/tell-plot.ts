import { quotes } from '#features/marketplace/quotes/quotes.compose.js'
import { invitations } from '#features/marketplace/invitations/invitations.compose.js'
import { jobs } from '#features/marketplace/jobs/jobs.compose.js'
import type { Application } from '#app/compose.js'
import { JobInput } from '#features/marketplace/jobs/jobs.schemas.js'
import type { JobStatus, PaymentType } from '#features/marketplace/jobs/jobs.rules.js'
import { QuoteInput } from '#features/marketplace/quotes/quotes.schemas.js'
import { DAY, MINUTE, shift } from '#kernel/clock.js'
import type { Tx } from '#kernel/db/database.js'
import type { JobId } from '#features/marketplace/jobs/jobs.ids.js'
import type { QuoteId } from '#features/marketplace/quotes/quotes.ids.js'
import { toId } from '#kernel/ids.js'
import type { GeneratedCraftsman } from '../seed/generate.js'
import { usualPrice } from '../seed/job-documents.js'
import { seedRecords } from '../seed/seed-records.js'
import { quoteNotes } from '../seed/texts.js'
import { FIRST_START_SEED } from './cast.js'
import type { Enrolment } from './enrolment.js'
import type { Fate, Plot } from './plots.js'
import type { StoryClock } from './story-clock.js'

interface Step {
  readonly act: 'accept' | 'confirm' | Extract<JobStatus, 'On The Way' | 'In Progress' | 'Completed'>
  /** Minutes after posting. */
  readonly at: number
}

const accept = (at: number): Step => ({ act: 'accept', at })

const STEPS: Readonly<Record<Fate, readonly Step[]>> = {
  posted: [],
  quoted: [],
  hired: [accept(1_200)],
  'on the way': [accept(900), { act: 'On The Way', at: 1_485 }],
  'in progress': [accept(1_300), { act: 'On The Way', at: 2_760 }, { act: 'In Progress', at: 2_800 }],
  completed: [accept(800), { act: 'In Progress', at: 1_900 }, { act: 'Completed', at: 2_100 }],
  confirmed: [
    accept(1_000),
    { act: 'On The Way', at: 2_500 },
    { act: 'In Progress', at: 2_560 },
    { act: 'Completed', at: 2_800 },
    { act: 'confirm', at: 3_000 },
  ],
}

const INVITATION_MINUTES = 5
const YES_MINUTES = 15
const FIRST_BID_MINUTES = 25
const NEXT_BID_MINUTES = 140
/** Quotes are rounded to ten pounds. */
const COIN = 1_000

export interface Stage {
  readonly application: Application
  readonly clock: StoryClock
  readonly enrolment: Enrolment
  /** Those that jobs can be posted with. */
  readonly paymentTypes: readonly PaymentType[]
}

export const recordOf = ({ job }: Plot): string => `${FIRST_START_SEED}:job:${job.index}`

/** Lets the services do everything that the plot tells, each thing at its time. All of it and its record are one transaction. */
export const tellPlot = async (stage: Stage, plot: Plot, present: Date): Promise<void> => {
  const { application, clock } = stage
  const postedAt = shift(present, -plot.postedMinutesAgo * MINUTE)
  await clock.tell(postedAt, (moveTo) =>
    application.database.transaction(async (tx) => {
      const moveBy = (minutes: number): void => {
        moveTo(shift(postedAt, minutes * MINUTE))
      }
      moveBy(0)
      await seedRecords(application.database).insertOne(
        { _id: recordOf(plot), startedAt: present, finishedAt: present },
        { session: tx.session },
      )
      const jobId = await post(stage, tx, { plot, postedAt })
      if (plot.invitee) {
        moveBy(INVITATION_MINUTES)
        await invite(stage, tx, { plot, jobId, invitee: plot.invitee })
        moveBy(YES_MINUTES)
        if (plot.bidders.includes(plot.invitee)) await sayYes(stage, tx, { jobId, invitee: plot.invitee })
      }
      const quoteIds: QuoteId[] = []
      for (const [position, bidder] of plot.bidders.entries()) {
        moveBy(FIRST_BID_MINUTES + position * NEXT_BID_MINUTES)
        quoteIds.push(await bid(stage, tx, { plot, jobId, bidder, position }))
      }
      for (const { act, at } of STEPS[plot.fate]) {
        moveBy(at)
        await step(stage, tx, { plot, act, jobId, quoteId: quoteIds[0] })
      }
    }),
  )
}

const post = async (
  { application, enrolment, paymentTypes }: Stage,
  tx: Tx,
  { plot: { job, fate }, postedAt }: { plot: Plot; postedAt: Date },
): Promise<JobId> => {
  const mayWait = (fate === 'posted' || fate === 'quoted') && paymentTypes.includes(job.paymentType)
  const input = JobInput.parse({
    title: job.title,
    description: job.description,
    category: job.category,
    location: { coordinates: job.coordinates },
    address: job.address,
    budget: job.budget,
    // Work that has started would have been paid in first, and there are no payments yet.
    paymentType: mayWait ? job.paymentType : 'Cash',
    scheduledFor:
      job.scheduledInDays === undefined
        ? undefined
        : shift(postedAt, job.scheduledInDays * DAY).toISOString(),
  })
  const posted = await application
    .offersOf(jobs)
    .posting.post(tx, enrolment.actor({ role: 'client', index: job.clientIndex }), input)
  await tx.flush()
  return toId<'Job'>(posted._id)
}

const invite = async (
  { application, enrolment }: Stage,
  tx: Tx,
  { plot, jobId, invitee }: { plot: Plot; jobId: JobId; invitee: GeneratedCraftsman },
): Promise<void> => {
  const client = enrolment.actor({ role: 'client', index: plot.job.clientIndex })
  const craftsmanId = enrolment.actor({ role: 'craftsman', index: invitee.index }).id
  await application.offersOf(invitations).invitations.invite(tx, client, { jobId, craftsmanId })
}

const sayYes = async (
  { application, enrolment }: Stage,
  tx: Tx,
  { jobId, invitee }: { jobId: JobId; invitee: GeneratedCraftsman },
): Promise<void> => {
  const craftsman = enrolment.actor({ role: 'craftsman', index: invitee.index })
  await application.offersOf(invitations).invitations.respond(tx, craftsman, { jobId, response: 'Accepted' })
}

const bid = async (
  { application, enrolment }: Stage,
  tx: Tx,
  {
    plot,
    jobId,
    bidder,
    position,
  }: { plot: Plot; jobId: JobId; bidder: GeneratedCraftsman; position: number },
): Promise<QuoteId> => {
  const price = Math.round((usualPrice(plot.job) * (0.95 + 0.1 * position)) / COIN) * COIN
  const note = quoteNotes[(plot.job.index + position) % quoteNotes.length]
  const input = QuoteInput.parse({
    price: Math.max(COIN, price),
    notes: note?.[bidder.language],
    etaHours: 2 + 5 * position,
  })
  const craftsman = enrolment.actor({ role: 'craftsman', index: bidder.index })
  const { quote } = await application.offersOf(quotes).quotes.submit(tx, craftsman, { jobId, ...input })
  return toId<'Quote'>(quote._id)
}

const step = async (
  { application, enrolment }: Stage,
  tx: Tx,
  { plot, act, jobId, quoteId }: { plot: Plot; act: Step['act']; jobId: JobId; quoteId: QuoteId | undefined },
): Promise<void> => {
  const [hired] = plot.bidders
  if (!hired || quoteId === undefined) throw new Error(`nobody quotes on job ${plot.job.index}`)
  const { decisions } = application.offersOf(quotes)
  const { moveJob, confirmJob } = application.offersOf(jobs)
  const client = enrolment.actor({ role: 'client', index: plot.job.clientIndex })
  if (act === 'accept') await decisions.accept(tx, client, { jobId, quoteId })
  else if (act === 'confirm') await confirmJob.confirm(tx, client, jobId)
  else {
    const craftsman = enrolment.actor({ role: 'craftsman', index: hired.index })
    await moveJob.move(tx, craftsman, { jobId, status: act, note: null })
  }
}
