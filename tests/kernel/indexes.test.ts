import type { Document } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FORGETS, readServedIndexes } from '../support/served-indexes.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

/** One that is in no file may go, and one of a line whose query it does not serve too. */
const SERVED = await readServedIndexes()

const QUERIES = Object.entries(SERVED).flatMap(([collection, indexes]) =>
  Object.entries(indexes).flatMap(([index, served]) =>
    served === FORGETS ? [] : [{ collection, index, ...served }],
  ),
)

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const indexesOf = async (): Promise<{ collection: string; index: Document }[]> => {
  const collections = await app.database.db.listCollections({}, { nameOnly: true }).toArray()
  const all = await Promise.all(
    collections.map(async ({ name: collection }) =>
      (await app.database.db.collection(collection).indexes()).map((index) => ({ collection, index })),
    ),
  )
  return all.flat().filter(({ index }) => index.name !== '_id_')
}

/** The indexes of a plan, wherever they stand in it. */
const usedBy = (plan: unknown): string[] => {
  if (plan === null || typeof plan !== 'object') return []
  const own = 'indexName' in plan ? [String(plan.indexName)] : []
  const inner = Object.entries(plan).filter(([name]) => name !== 'rejectedPlans')
  return [...own, ...inner.flatMap(([, part]) => usedBy(part))]
}

describe('the indexes', () => {
  it('are each in the file *.indexes.ts of their feature, and no others are', async () => {
    const stored = (await indexesOf()).map(({ collection, index }) => `${collection} ${String(index.name)}`)
    const named = Object.entries(SERVED).flatMap(([collection, indexes]) =>
      Object.keys(indexes).map((index) => `${collection} ${index}`),
    )
    expect(stored.sort()).toEqual(named.sort())
  })

  it('that forget have a time after which they do', async () => {
    for (const { collection, index } of await indexesOf()) {
      if (SERVED[collection]?.[String(index.name)] !== FORGETS) continue
      expect(index, `${collection} ${String(index.name)}`).toHaveProperty('expireAfterSeconds')
    }
  })

  it.each(QUERIES)('$collection $index serves $by', async ({ collection, index, ...served }) => {
    const { find, sort, aggregate, among } = served
    const documents = app.database.db.collection(collection)
    if (among) await documents.insertMany(Array.from({ length: 300 }, (_, n) => among(n)))
    const plan = aggregate
      ? await documents.aggregate([...aggregate]).explain('queryPlanner')
      : await documents
          .find(find ?? {})
          .sort(sort ?? {})
          .explain('queryPlanner')
    if (among) await documents.deleteMany()
    expect(usedBy(plan)).toContain(index)
    expect(JSON.stringify(plan.queryPlanner?.winningPlan ?? {})).not.toContain('"SORT"')
  })
})
