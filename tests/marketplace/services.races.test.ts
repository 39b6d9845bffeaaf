import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { countCommands } from '../support/command-counter.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const ROUNDS = 8

let app: TestApp
let staff: Person
let client: Person
beforeAll(async () => {
  app = await startTestApp()
  staff = await app.a.moderator()
  client = await app.a.client()
})
afterAll(() => app.close())

const service = async (name = `Trade ${newId()}`): Promise<{ id: string; name: string }> => {
  const input = {
    name,
    nameAr: `حرفة ${newId()}`,
    icon: 'wrench',
    description: 'What it is.',
    descriptionAr: 'وصف الخدمة.',
  }
  return (await app.as(staff).post('/services', input).expect(201)).body
}
const JOB = {
  title: 'Kitchen tap leaks',
  description: 'The tap drips day and night.',
  paymentType: 'Cash',
  location: { coordinates: [31.2569, 29.9602] },
}
const post = (category: string, by = client) => app.as(by).post('/jobs', { ...JOB, category })
const remove = ({ id }: { id: string }) => app.as(staff).delete(`/services/${id}`)
const rename = ({ id }: { id: string }, name: string) => app.as(staff).put(`/services/${id}`, { name })
const openJobs = (category: string) =>
  app.database.collection('jobs').countDocuments({ open: true, category })

describe('at the same moment', () => {
  it.each([
    ['removed', remove],
    ['renamed', (one: { id: string }) => rename(one, `Renamed ${newId()}`)],
  ])('a service is %s or a job of it is posted, never both', async (_what, end) => {
    for (let round = 0; round < ROUNDS; round++) {
      const one = await service()
      const calls = [post(one.name), end(one)]
      if (round % 2 === 1) calls.reverse()
      const [posted, ended] =
        round % 2 === 1 ? (await Promise.all(calls)).reverse() : await Promise.all(calls)
      const outcome = `${posted!.status} ${ended!.status}`
      expect(['201 409', '400 200']).toContain(outcome)
      if (posted!.status === 400) expect(posted!.body.errors[0].path).toBe('category')
      else expect(ended!.body.code).toBe('SERVICE_IN_USE')
      expect(await openJobs(one.name)).toBe(posted!.status === 201 ? 1 : 0)
    }
  })

  it('a service is removed or a job comes to be of it, never both', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const one = await service()
      const job = await app.a.job({ client })
      const [changed, removed] = await Promise.all([
        app.as(client).put(`/jobs/${job.id}`, { category: one.name }),
        remove(one),
      ])
      expect(['200 409', '400 200']).toContain(`${changed.status} ${removed.status}`)
      expect(await openJobs(one.name)).toBe(changed.status === 200 ? 1 : 0)
    }
  })

  it('jobs of one trade that many post do not meet', async () => {
    const one = await service()
    const clients = await Promise.all(Array.from({ length: 10 }, () => app.a.client()))
    await post(one.name).expect(201)
    const counter = countCommands(app.database)
    const posted = await Promise.all(clients.map((by) => post(one.name, by)))
    counter.stop()
    expect(new Set(posted.map(({ status }) => status))).toEqual(new Set([201]))
    expect(counter.byName.abortTransaction ?? 0).toBe(0)
  })
})

it('what the catalogue of this process still offers is not posted once it is gone', async () => {
  const one = await service()
  const { database } = app
  const ids = Array.from({ length: 16 }, (_, n) => `${one.name}:${String(n)}`)
  // As another process has removed it, of which this one has not heard.
  await database
    .collection<{ _id: string; closed: boolean; uses: number }>('serviceGuards')
    .insertMany(ids.map((_id) => ({ _id, closed: true, uses: 1 })))
  const refused = await post(one.name)
  expect([refused.status, refused.body.errors?.[0].path]).toEqual([400, 'category'])
  expect(await openJobs(one.name)).toBe(0)
})

it('a name that is taken again is good again', async () => {
  const first = await service()
  await remove(first).expect(200)
  await service(first.name)
  await post(first.name).expect(201)
  const other = await service()
  const name = `Renamed ${newId()}`
  await rename(other, name).expect(200)
  await rename(other, other.name).expect(200)
  await post(other.name).expect(201)
})
