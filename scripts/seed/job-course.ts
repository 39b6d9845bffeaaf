import { type Piastres, piastres } from '#kernel/money.js'
import type { Bidder } from './craftsmen-nearby.js'
import { idOf } from './ids.js'
import type { JobStory } from './job-story.js'
import type { Random } from './random.js'
import { quoteNotes } from './texts.js'

/** How the story of a job goes on if there is time enough. */
const FATES = [
  { value: 'waits', weight: 38 },
  { value: 'given up', weight: 8 },
  { value: 'done', weight: 42 },
  { value: 'client cancels', weight: 4 },
  { value: 'craftsman cancels', weight: 4 },
  { value: 'quarrel', weight: 4 },
] as const
type Fate = (typeof FATES)[number]['value']

const HOUR_MINUTES = 60
const DAY_MINUTES = 24 * HOUR_MINUTES
/** Quotes are rounded to ten pounds. */
const COIN = 1_000

const REASONS = {
  givenUp: [null, 'لقيت حد تاني', 'I did it myself'],
  client: ['غيّرت رأيي', 'My plans have changed'],
  craftsman: ['مش هقدر أجي اليومين دول', 'The address is too far for me'],
  quarrel: ['الشغل مش مظبوط', 'The work does not match the quote'],
} as const

export interface CourseParts {
  readonly seed: string
  readonly story: JobStory
  readonly bidders: readonly Bidder[]
  readonly usualPrice: Piastres
  readonly autoConfirmHours: number
}

/** What happens to a posted job until the present. A story whose next step lies in the future stays where it is. */
export const playCourse = (random: Random, parts: CourseParts): void => {
  const { story } = parts
  const fate = random.weighted(FATES)
  if (!bid(random, parts)) return
  if (fate === 'given up') giveUp(random, story)
  else if (fate !== 'waits') work(random, parts, fate)
}

/** Quotes come in; now and then one goes again, never the last one. */
const bid = (random: Random, { seed, story, bidders, usualPrice }: CourseParts): boolean => {
  for (const [position, bidder] of bidders.entries()) {
    if (!story.after(random.int(5, 8 * HOUR_MINUTES))) return false
    const price = Math.round((usualPrice * (0.85 + 0.4 * random.next())) / COIN) * COIN
    const quote = story.quote({
      id: idOf(seed, 'quote', `${story.job._id.toHexString()}:${position}`),
      craftsman: bidder.id,
      price: piastres(Math.max(price, COIN)),
      notes: random.chance(0.8) ? random.pick(quoteNotes)[bidder.language] : null,
      etaHours: random.chance(0.7) ? random.int(1, 72) : null,
    })
    const drops = position > 0 && random.chance(0.12)
    if (drops && !story.after(random.int(10, 3 * HOUR_MINUTES))) return false
    if (drops) story.dropQuote(quote, random.chance(0.5) ? 'Withdrawn' : 'Declined')
  }
  return true
}

const giveUp = (random: Random, story: JobStory): void => {
  if (story.after(random.int(HOUR_MINUTES, 3 * DAY_MINUTES)))
    story.cancel('client', random.pick(REASONS.givenUp))
}

const work = (random: Random, { story, autoConfirmHours }: CourseParts, fate: Fate): void => {
  const standing = story.quotes.filter(({ status }) => status === 'Submitted')
  if (standing.length === 0 || !story.after(random.int(10, DAY_MINUTES))) return
  story.hire(random.pick(standing))
  if (fate === 'client cancels' || fate === 'craftsman cancels') {
    const party = fate === 'client cancels' ? 'client' : 'craftsman'
    if (story.after(random.int(2, DAY_MINUTES))) story.cancel(party, random.pick(REASONS[party]))
    return
  }
  // The rest is paid through the platform first, and a data set holds no payments.
  if (story.job.paymentType !== 'Cash') return
  if (random.chance(0.7)) {
    if (!story.after(random.int(HOUR_MINUTES, 2 * DAY_MINUTES))) return
    story.move('On The Way', 'craftsman')
  }
  if (!story.after(random.int(15, 2 * HOUR_MINUTES))) return
  story.move('In Progress', 'craftsman')
  if (!story.after(random.int(30, DAY_MINUTES))) return
  if (fate === 'quarrel') story.move('Disputed', 'client', random.pick(REASONS.quarrel))
  else finish(random, story, autoConfirmHours * HOUR_MINUTES)
}

const finish = (random: Random, story: JobStory, autoConfirmMinutes: number): void => {
  story.move('Completed', 'craftsman')
  const confirmsHimself = random.chance(0.8)
  const minutes = confirmsHimself ? random.int(1, Math.max(1, autoConfirmMinutes - 1)) : autoConfirmMinutes
  if (story.after(minutes)) story.confirm()
}
