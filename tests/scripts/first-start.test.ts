import newman, { type NewmanRunSummary } from 'newman'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { UserDoc } from '#features/identity/users/users.model.js'
import type { PaymentType } from '#features/marketplace/jobs/jobs.rules.js'
import type { JobDoc } from '#features/marketplace/jobs/jobs.model.js'
import { readDocument } from '../../scripts/clients/document.js'
import type { Collection, Item } from '../../scripts/postman/collection.js'
import { postmanCollection } from '../../scripts/postman/make-collection.js'
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

const afterEach = (check: string) => [{ listen: 'test', script: { exec: [check] } }]
const isRead = afterEach("pm.test('is read', () => pm.expect(pm.response.code).to.be.below(400))")
const isUnderstood = afterEach(
  "pm.test('is understood', () => pm.expect(pm.response.text()).not.to.match(/VALIDATION_FAILED|MALFORMED|INVALID_ID/))",
)

/** The first folder, then everything that can be read, then what can be written without a file or an end of the session. */
const playable = (collection: Collection) => {
  const [first, ...others] = collection.item
  const items = others
    .flatMap(({ item }) => item)
    // Only a mail has such a token.
    .filter(({ request: { url } }) => !url.variable?.some(({ value }) => value === '{{unsubscribeToken}}'))
  const reading = items.filter(({ request }) => request.method === 'GET')
  const writing = items.filter(({ request: { method, url, body } }) => {
    const needsFile =
      body?.mode === 'formdata' && body.formdata.some(({ type, disabled }) => type === 'file' && !disabled)
    const needsUpload = body?.mode === 'raw' && body.raw.includes('{{uploadId}}')
    return !['GET', 'DELETE'].includes(method) && !needsFile && !needsUpload && !url.raw.endsWith('/logout')
  })
  const folders = [
    { name: 'Reading', event: isRead, item: reading },
    { name: 'Writing', event: isUnderstood, item: writing },
  ]
  return { ...collection, item: [first, ...folders] }
}

const problemsOf = ({ run: { executions, failures } }: NewmanRunSummary): string[] =>
  failures.map(({ source, error, cursor }) => {
    const answer = executions.find((one) => 'ref' in cursor && one.cursor.ref === cursor.ref)?.response.text()
    return `${String(source?.name)}: ${error.message}: ${String(answer)}`
  })

const play = (collection: object) =>
  new Promise<NewmanRunSummary>((resolve, reject) => {
    newman.run({ collection }, (error, summary) => {
      if (error) reject(error)
      else resolve(summary)
    })
  })

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

  it('lets the Postman collection play the main story, and send everything else, on its first Send', async () => {
    await first.app.forgetDueWork()
    const url = await first.app.listen()
    const collection = playable(await postmanCollection(readDocument(), `${url}/api`))
    const summary = await play(collection)
    expect(problemsOf(summary)).toEqual([])
    expect(summary.run.stats.assertions.total).toBeGreaterThan(100)
  })

  it('lets the Postman collection be run as a whole: only its last folder signs anybody out', async () => {
    const collection = await postmanCollection(readDocument(), 'http://localhost/api')
    const last = collection.item.at(-1)
    expect(collection.item[0]?.name).toBe('Start here')
    expect(last?.name).toBe('Ends a session')
    const placesOf = (items: readonly Item[] = []) =>
      items.map(({ request: { method, url } }) => `${method} /${url.path.join('/')}`)
    expect(placesOf(last?.item)).toEqual([
      'DELETE /auth/sessions',
      'PUT /users/change-password',
      'PATCH /admin/users/:userId/ban',
      'PATCH /admin/users/:userId/unban',
      'DELETE /auth/sessions/:sessionId',
      'POST /auth/logout',
      'DELETE /users/account',
    ])
    const others = placesOf(collection.item.slice(0, -1).flatMap(({ item }) => item))
    for (const place of placesOf(last?.item)) expect(others).not.toContain(place)
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
