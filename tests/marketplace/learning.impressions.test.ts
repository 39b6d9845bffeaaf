import { ObjectId } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recommendations } from '#features/marketplace/recommendations/recommendations.compose.js'
import type { ImpressionDoc } from '#features/marketplace/recommendations/impressions.model.js'
import type { Shown } from '#features/marketplace/recommendations/ranking-policy.js'
import { DEFAULT_WEIGHTS } from '#features/marketplace/recommendations/terms.rules.js'
import { DAY, MINUTE, SECOND } from '#kernel/clock.js'
import { recordLog } from '../support/recorded-log.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const shown = (craftsmen = 2): Shown => ({
  job: new ObjectId(),
  client: new ObjectId(),
  policyVersion: 3,
  craftsmen: Array.from({ length: craftsmen }, () => ({ craftsman: new ObjectId(), terms: DEFAULT_WEIGHTS })),
})
const record = (list: Shown) => app.application.offersOf(recommendations).impressions.record(list)
const stored = ({ job }: Shown, { database } = app) =>
  database.collection<ImpressionDoc>('recommendationImpressions').find({ job }).sort({ shownAt: 1 }).toArray()

describe('what a client was shown', () => {
  it('is kept in its order, with what spoke for each', async () => {
    const list = shown()
    await record(list)
    const [first, second] = list.craftsmen
    const { job, client } = list
    expect(await stored(list)).toEqual([
      {
        _id: expect.stringContaining(job.toHexString()),
        job,
        client,
        policyVersion: 3,
        shownAt: app.clock.now(),
        craftsmen: [
          { ...first, position: 1 },
          { ...second, position: 2 },
        ],
      },
    ])
  })

  it('is kept once in ten minutes for a job, however often the client looks', async () => {
    const [list, other] = [shown(), shown()]
    await Promise.all([...Array.from({ length: 10 }, () => record(list)), record(other)])
    app.clock.advance(10 * MINUTE - SECOND)
    await record(list)
    expect(await stored(list)).toHaveLength(1)
    expect(await stored(other)).toHaveLength(1)
    app.clock.advance(SECOND)
    await record(list)
    expect(await stored(list)).toHaveLength(2)
  })

  it('is cut after fifty', async () => {
    const list = shown(60)
    await record(list)
    const [impression] = await stored(list)
    expect(impression!.craftsmen.map(({ craftsman }) => craftsman)).toEqual(
      list.craftsmen.slice(0, 50).map(({ craftsman }) => craftsman),
    )
  })

  it('is forgotten after 180 days', async () => {
    const indexes = await app.database.collection('recommendationImpressions').indexes()
    expect(indexes).toContainEqual(
      expect.objectContaining({ key: { shownAt: 1 }, expireAfterSeconds: (180 * DAY) / SECOND }),
    )
  })

  it('does not disturb the client when it cannot be kept', async () => {
    const { log, lines } = recordLog('warn')
    const closed = await startTestApp({ log })
    const list = shown()
    await closed.close()
    await expect(
      closed.application.offersOf(recommendations).impressions.record(list),
    ).resolves.toBeUndefined()
    expect(lines).toMatchObject([
      { level: 'warn', message: 'what was recommended could not be remembered', job: list.job.toHexString() },
    ])
  })
})
