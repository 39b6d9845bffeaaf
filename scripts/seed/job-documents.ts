import { newJob } from '#features/marketplace/jobs/new-job.js'
import type { JobDoc } from '#features/marketplace/jobs/jobs.model.js'
import { trades } from '#features/catalog/services/trades.js'
import { DAY, MINUTE, shift } from '#kernel/clock.js'
import { type Piastres, piastres } from '#kernel/money.js'
import type { GeneratedJob } from './generate.js'
import { idOf } from './ids.js'
import { priceRangeOf, tradeTexts } from './texts.js'

const WELCOME_MINUTES = 20

const tradeNames = (category: string): string[] => {
  const trade = trades.find(({ name }) => name === category)
  return trade ? [trade.name, trade.nameAr] : [category]
}

/** A job as JobPosting stores it. `clientSince` is when its client registered: nobody posts before. */
export const postedJob = (
  generated: GeneratedJob,
  { seed, now, clientSince }: { seed: string; now: Date; clientSince: Date },
): JobDoc => {
  const { title, description, category, scheduledInDays } = generated
  const earliest = shift(clientSince, WELCOME_MINUTES * MINUTE)
  const planned = shift(now, -generated.postedMinutesAgo * MINUTE)
  const at = planned > earliest ? planned : earliest
  const client = idOf(seed, 'client', generated.clientIndex)
  const [longitude, latitude] = generated.coordinates
  return newJob({
    id: idOf(seed, 'job', generated.index),
    client,
    title,
    description,
    category,
    photos: [],
    photoIds: [],
    address: generated.address,
    location: { type: 'Point', coordinates: [longitude, latitude] },
    paymentType: generated.paymentType,
    budget: generated.budget ?? null,
    scheduledFor: scheduledInDays === undefined ? null : shift(at, scheduledInDays * DAY),
    trade: tradeNames(category),
    at,
  })
}

/** About what the work costs: what the client offers, else the middle of what such a job costs. */
export const usualPrice = ({ budget, category, title }: GeneratedJob): Piastres => {
  if (budget !== undefined) return budget
  const text = tradeTexts[category].jobs.find(({ title: { en, ar } }) => title === en || title === ar)
  const { min, max } = text?.price ?? priceRangeOf(category)
  return piastres(Math.round((min + max) / 2))
}
