import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toObjectId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { countCommands } from '../support/command-counter.js'
import type { HiredJob } from '../support/market-builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
let job: HiredJob
beforeAll(async () => {
  app = await startTestApp()
  job = await app.a.hiredJob()
})
afterAll(() => app.close())

const entriesOf = (staff: Person) =>
  app.database
    .collection('activity')
    .find({ by: toObjectId(staff.id) })
    .sort({ _id: 1 })
    .toArray()

describe.each(['moderator', 'admin'] as const)('what a %s reads of phones and exact places', (role) => {
  it.each([
    ['GET', (staff: Person) => app.as(staff).get(`/jobs/${job.id}`)],
    ['GET of a list', (staff: Person) => app.as(staff).get('/jobs?limit=100')],
    [
      'PUT',
      async (staff: Person) => {
        const open = await app.a.job()
        return app.as(staff).put(`/jobs/${open.id}`, { budget: 10_000 })
      },
    ],
    [
      'DELETE',
      async (staff: Person) => {
        const open = await app.a.job()
        return app.as(staff).delete(`/jobs/${open.id}`)
      },
    ],
    [
      'PATCH',
      async (staff: Person) => {
        const disputed = await app.a.hiredJob({ status: 'Disputed' })
        return app.as(staff).patch(`/jobs/${disputed.id}/status`, { status: 'Cancelled' })
      },
    ],
  ] as const)('is written down, by %s', async (_how, call) => {
    const staff = await app.a[role]()
    const { body } = await call(staff)
    const shown: string[] = (body.data ?? [body]).map(({ id }: { id: string }) => id)
    const entries = await entriesOf(staff)
    expect(entries).toEqual([
      {
        _id: expect.anything(),
        activity: 'jobs.read',
        by: toObjectId(staff.id),
        session: expect.anything(),
        subjects: shown.map(toObjectId),
        at: app.clock.now(),
      },
    ])
  })

  it('is nothing where nothing was shown', async () => {
    const staff = await app.a[role]()
    await app.as(staff).get('/jobs?q=nothinglikeit').expect(200)
    await app.as(staff).get(`/jobs/${staff.id}`).expect(404)
    expect(await entriesOf(staff)).toEqual([])
  })
})

it('nobody else leaves an entry, nor pays for one', async () => {
  const before = await app.database.collection('activity').countDocuments()
  const counter = countCommands(app.database)
  for (const person of [job.client, job.craftsman]) {
    await app.as(person).get(`/jobs/${job.id}`).expect(200)
    await app.as(person).get('/jobs').expect(200)
  }
  expect(counter.commands.filter((command) => command.includes('activity'))).toEqual([])
  expect(await app.database.collection('activity').countDocuments()).toBe(before)
})
