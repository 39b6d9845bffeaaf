import type { Application } from '#app/compose.js'
import type { PaymentType } from '#features/marketplace/jobs/jobs.rules.js'
import type { Database } from '#kernel/db/database.js'
import { demoPasswordHash } from '../seed/password.js'
import { hasMarket, seedRecords } from '../seed/seed-records.js'
import { asMember, FIRST_START_SEED, STAFF_CAST } from './cast.js'
import { Enrolment } from './enrolment.js'
import { writeScript } from './plots.js'
import type { StoryClock } from './story-clock.js'
import { recordOf, tellPlot } from './tell-plot.js'

const AT_ONCE = 6

/** Whether the demo accounts are there. */
export const isSeeded = async (database: Database): Promise<boolean> => {
  const record = await seedRecords(database).findOne({ _id: FIRST_START_SEED })
  return record ? record.finishedAt !== null : false
}

/** Whether nobody is there yet but those whom a seed made. */
const isFirstStart = async (database: Database): Promise<boolean> => {
  const record = await seedRecords(database).findOne({ _id: FIRST_START_SEED })
  if (record) return record.finishedAt === null
  const somebody = await database.collection('users').findOne({}, { projection: { _id: 1 } })
  return somebody === null || (await hasMarket(database))
}

/**
 * Fills an empty database with a small market through the services. Every person and every job is a transaction of its
 * own that is not repeated, so a start that was killed half-way is completed by the next one.
 */
export const seedFirstStart = async (
  application: Application,
  {
    clock,
    passwordHashCost,
    paymentTypes,
  }: { clock: StoryClock; passwordHashCost: number; paymentTypes: readonly PaymentType[] },
): Promise<void> => {
  const { database, log } = application
  if (!(await isFirstStart(database))) return
  log.info('adding sample data')
  const present = clock.now()
  const records = seedRecords(database)
  await records.updateOne(
    { _id: FIRST_START_SEED },
    { $setOnInsert: { startedAt: present, finishedAt: null } },
    { upsert: true },
  )
  const passwordHash = await demoPasswordHash(FIRST_START_SEED, passwordHashCost)
  const enrolment = new Enrolment({ application, clock, present, passwordHash })
  const { clients, craftsmen, plots, demoClient, demoCraftsman } = writeScript()
  const members = [
    ...STAFF_CAST,
    ...clients.map((person) => asMember('client', person, { isDemo: person === demoClient })),
    ...craftsmen.map((person) => asMember('craftsman', person, { isDemo: person === demoCraftsman })),
  ]
  await severalAtOnce(members, (member) => enrolment.enrol(member))

  const told = new Set((await records.find().toArray()).map(({ _id }) => _id))
  const untold = plots.filter((plot) => !told.has(recordOf(plot)))
  await severalAtOnce(untold, (plot) =>
    tellPlot({ application, clock, enrolment, paymentTypes }, plot, present),
  )

  const finishedAt = clock.now()
  await records.updateOne({ _id: FIRST_START_SEED }, { $set: { finishedAt } })
  const milliseconds = finishedAt.getTime() - present.getTime()
  log.info('sample data added', { people: members.length, jobs: plots.length, milliseconds })
}

/** When one fails the others still finish what they are at, so that nothing goes on behind the back of the caller. */
const severalAtOnce = async <Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> => {
  const rest = [...items]
  const worker = async (): Promise<void> => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item)
  }
  const workers = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker))
  const failed = workers.find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}
