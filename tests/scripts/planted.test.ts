import type { Document } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JobDoc } from '#features/marketplace/jobs/jobs.model.js'
import type { QuoteDoc } from '#features/marketplace/quotes/quotes.model.js'
import type { ImpressionDoc } from '#features/marketplace/recommendations/impressions.model.js'
import { DEFAULT_WEIGHTS, scoreOf } from '#features/marketplace/recommendations/terms.rules.js'
import { readWeights } from '#features/marketplace/recommendations/weights.rules.js'
import { readCommand } from '../../scripts/seed/options.js'
import { HIDDEN_WEIGHTS } from '../../scripts/seed/planted-terms.js'
import { plant } from '../support/planted-market.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const LISTS = 150
const COLLECTIONS = ['jobs', 'quotes', 'recommendationImpressions']

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  await plant(app, LISTS)
})
afterAll(() => app.close())

const all = <Doc extends Document>(name: string) =>
  app.database.collection<Doc>(name).find().sort({ _id: 1 }).toArray()

describe('planted preferences', () => {
  it.each(COLLECTIONS)('are valid and whole documents of %s', async (name) => {
    const model = app.database.models.find(({ modelName }) => modelName === name)!
    for (const doc of await all(name)) {
      const hydrated = new model(doc)
      await hydrated.validate()
      expect(hydrated.toObject()).toEqual(doc)
    }
  })

  it('show a job once, best first by the defaults, and let those quote and be hired who were shown', async () => {
    const [jobs, quotes, impressions] = await Promise.all([
      all<JobDoc>('jobs'),
      all<QuoteDoc>('quotes'),
      all<ImpressionDoc>('recommendationImpressions'),
    ])
    expect([jobs.length, impressions.length]).toEqual([LISTS, LISTS])
    for (const { job: id, client, craftsmen } of impressions) {
      const job = jobs.find(({ _id }) => _id.equals(id))!
      expect(job.client).toEqual(client)
      const scores = craftsmen.map(({ terms }) => scoreOf(terms, DEFAULT_WEIGHTS))
      expect(scores).toEqual(scores.toSorted((a, b) => b - a))
      expect(
        craftsmen.every(({ terms }) => Object.values(terms).every((term) => term >= 0 && term <= 1)),
      ).toBe(true)
      const shown = craftsmen.map(({ craftsman }) => String(craftsman))
      expect(new Set(shown).size).toBe(shown.length)
      const quoters = quotes.filter((quote) => quote.job.equals(id)).map(({ craftsman }) => String(craftsman))
      expect(quoters.filter((craftsman) => !shown.includes(craftsman))).toEqual([])
      if (job.craftsman) expect(quoters).toContain(String(job.craftsman))
      expect(job.status === 'Completed').toBe(job.confirmedAt !== null)
    }
    expect(jobs.filter(({ status }) => status === 'Completed').length).toBeGreaterThan(LISTS / 3)
  })

  it('add nothing when they are planted again', async () => {
    const before = await Promise.all(COLLECTIONS.map(all))
    await plant(app, LISTS)
    expect(await Promise.all(COLLECTIONS.map(all))).toEqual(before)
  })

  it('come from weights of their own', () => {
    expect('weights' in readWeights(HIDDEN_WEIGHTS)).toBe(true)
    expect(readCommand(['--impressions', '300'])).toMatchObject({ impressions: 300 })
    expect(() => readCommand(['--impressions', '5', '--jobs', '0', '--clients', '0'])).toThrow('--clients 0')
  })
})
