import type { Document } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toObjectId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const stagesOf = (plan: Document): string[] => [
  String(plan.stage),
  ...(plan.inputStage ? stagesOf(plan.inputStage) : []),
]

describe('hot reads of identity', () => {
  let app: TestApp
  let person: Person
  beforeAll(async () => {
    app = await startTestApp()
    person = await app.a.craftsman()
    for (let other = 0; other < 10; other++) await app.a.client()
  })
  afterAll(() => app.close())

  const explain = async (name: string, filter: Document, sort: Document = {}) => {
    const plan = await app.database.collection(name).find(filter).sort(sort).explain('executionStats')
    return {
      stages: stagesOf(plan.queryPlanner.winningPlan),
      examined: plan.executionStats.totalDocsExamined,
    }
  }

  const ofUser = ({ id }: Person) => ({
    user: toObjectId(id),
    revokedAt: null,
    expiresAt: { $gt: app.clock.now() },
  })

  it.each<{ read: string; of: string; filter: (who: Person) => Document; sort?: Document }>([
    { read: 'a login by email', of: 'users', filter: ({ email }) => ({ email }) },
    { read: 'a login by phone', of: 'users', filter: ({ phone }) => ({ phone }) },
    {
      read: 'the craftsmen of a service',
      of: 'users',
      filter: () => ({ 'craftsmanInfo.skills': 'Plumbing' }),
    },
    { read: 'a reset link', of: 'passwordResets', filter: () => ({ tokenHash: 'x' }) },
    { read: 'the devices of a user', of: 'sessions', filter: ofUser, sort: { lastUsedAt: -1 } },
  ])('$read: by an index', async ({ of, filter, sort }) => {
    const { stages, examined } = await explain(of, filter(person), sort)
    expect(stages.join()).toMatch(/IXSCAN/)
    expect(stages).not.toContain('SORT')
    expect(examined).toBeLessThanOrEqual(1)
  })
})
