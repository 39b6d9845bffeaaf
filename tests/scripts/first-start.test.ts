import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { UserDoc } from '#features/identity/users/users.model.js'
import type { PaymentType } from '#features/marketplace/jobs/jobs.rules.js'
import type { JobDoc } from '#features/marketplace/jobs/jobs.model.js'
import { DEMO_LOGINS } from '../../scripts/first-start/cast.js'
import { isSeeded, seedFirstStart } from '../../scripts/first-start/seed-first-start.js'
import { StoryClock } from '../../scripts/first-start/story-clock.js'
import { DEMO_PASSWORD } from '../../scripts/seed/password.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

/** Everything that asks it for the time fails once it has run down, like in a process that was killed. */
class MortalClock extends StoryClock {
  answersLeft = Infinity

  override now(): Date {
    this.answersLeft -= 1
    if (this.answersLeft < 0) throw new Error('killed')
    return super.now()
  }
}

const start = async (paymentTypes: readonly PaymentType[] = ['Cash']) => {
  const clock = new MortalClock()
  const app = await startTestApp({ clock })
  return {
    app,
    clock,
    seed: () => seedFirstStart(app.application, { clock, passwordHashCost: 4, paymentTypes }),
  }
}

const countsOf = async ({ database }: TestApp) => {
  const names = ['users', 'jobs', 'quotes', 'invitations', 'timers', 'seeds']
  const counts = await Promise.all(names.map((name) => database.collection(name).countDocuments()))
  return Object.fromEntries(names.map((name, index) => [name, counts[index]]))
}

const EXPECTED = { users: 44, jobs: 36, invitations: 2, timers: 3, seeds: 37 }

describe('the first start', () => {
  let first: Awaited<ReturnType<typeof start>>
  const jobs = () => first.app.database.collection<JobDoc>('jobs').find().toArray()
  beforeAll(async () => {
    first = await start()
    await first.seed()
  })
  afterAll(() => first.app.close())

  it('makes a small market with jobs of every kind', async () => {
    expect(await countsOf(first.app)).toMatchObject(EXPECTED)
    expect(await isSeeded(first.app.database)).toBe(true)
    const all = await jobs()
    expect(all.filter(({ open }) => open)).toHaveLength(25)
    expect(new Set(all.map(({ status }) => status))).toEqual(
      new Set(['Posted', 'Quoted', 'Hired', 'On The Way', 'In Progress', 'Completed']),
    )
    expect(all.filter(({ confirmedAt }) => confirmedAt)).toHaveLength(4)
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length)
  })

  it('offers no job that can be paid in no way yet', async () => {
    expect(new Set((await jobs()).map(({ paymentType }) => paymentType))).toEqual(new Set(['Cash']))
  })

  it('lets it have happened over days, each thing at its time', async () => {
    const now = Date.now()
    const users = await first.app.database.collection<UserDoc>('users').find().toArray()
    const registered = new Map(users.map(({ _id, createdAt }) => [_id.toHexString(), createdAt]))
    for (const { client, createdAt, history } of await jobs()) {
      const times = history.map(({ at }) => at.getTime())
      expect(times).toEqual([...new Set(times)].sort((a, b) => a - b))
      expect(times.at(-1)).toBeLessThan(now)
      expect(registered.get(client.toHexString())!.getTime()).toBeLessThan(createdAt.getTime())
    }
  })

  it.each(Object.entries(DEMO_LOGINS))('lets the %s of the demo sign in', async (role, { email, phone }) => {
    const type = role === 'admin' || role === 'moderator' ? 'admins' : 'clients'
    const names = type === 'admins' ? [email] : [email, phone]
    for (const loginIdentifier of names) {
      const login = { loginIdentifier, password: DEMO_PASSWORD, type }
      const { body } = await first.app.anonymous.post('/auth/login', login).expect(200)
      expect(body.user).toMatchObject({ role, email, phone })
      const own = await first.app.as(body).get('/jobs').expect(200)
      expect(own.body.pagination.totalItems).toBeGreaterThanOrEqual(5)
    }
  })

  it('has invited the craftsman of the demo, who has answered once', async () => {
    const login = { loginIdentifier: DEMO_LOGINS.craftsman.email, password: DEMO_PASSWORD, type: 'clients' }
    const { body } = await first.app.anonymous.post('/auth/login', login).expect(200)
    const { body: invited } = await first.app.as(body).get('/users/me/invitations').expect(200)
    const states = invited.data.map(({ status, job }: { status: string; job: { status: string } }) => [
      status,
      job.status,
    ])
    expect(states.sort()).toEqual([
      ['Accepted', 'Quoted'],
      ['Pending', 'Posted'],
    ])
    for (const { status, expiresAt } of invited.data)
      if (status === 'Pending') expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now())
  })

  it('is only one', async () => {
    const before = await countsOf(first.app)
    await first.seed()
    expect(await countsOf(first.app)).toEqual(before)
  })
})

describe('a first start that is killed', () => {
  it.each([20, 250, 500])('after %d glances at the clock is completed by the next one', async (answers) => {
    const { app, clock, seed } = await start()
    clock.answersLeft = answers
    await expect(seed()).rejects.toThrow('killed')
    expect(await isSeeded(app.database)).toBe(false)

    clock.answersLeft = Infinity
    expect(await countsOf(app)).not.toMatchObject(EXPECTED)
    await seed()
    expect(await countsOf(app)).toMatchObject(EXPECTED)
    expect(await isSeeded(app.database)).toBe(true)
    await app.close()
  })
})

describe('a database that is in use', () => {
  it('is not seeded', async () => {
    const { app, seed } = await start()
    await app.a.client()
    await seed()
    expect(await countsOf(app)).toMatchObject({ users: 1, jobs: 0 })
    expect(await isSeeded(app.database)).toBe(false)
    await app.close()
  })
})
