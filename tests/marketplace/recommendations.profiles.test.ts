import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sessions } from '#features/identity/sessions/sessions.compose.js'
import { users } from '#features/identity/users/users.compose.js'
import { jobs } from '#features/marketplace/jobs/jobs.compose.js'
import { quotes } from '#features/marketplace/quotes/quotes.compose.js'
import { CraftsmanProfiles } from '#features/marketplace/recommendations/craftsman-profiles.js'
import { recommendations } from '#features/marketplace/recommendations/recommendations.compose.js'
import type { CraftsmanProfileDoc } from '#features/marketplace/recommendations/craftsman-profiles.model.js'
import { recommendationsProfiles } from '#features/marketplace/recommendations/migrations/2026-11-21-recommendations-profiles.js'
import { DAY, HOUR, MINUTE } from '#kernel/clock.js'
import { toObjectId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { deferred } from '../support/deferred.js'
import { eventually } from '../support/eventually.js'
import { SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ env: SIGNED_IN_FOR_LONG })
})
afterAll(() => app.close())

const profiles = () => app.database.collection<CraftsmanProfileDoc>('craftsmanProfiles')
const stored = (person: Person) => profiles().findOne({ _id: toObjectId(person.id) })
const profileOf = async (person: Person): Promise<CraftsmanProfileDoc> => {
  await app.settle()
  return (await stored(person))!
}
const refresh = (person: Person) =>
  app.application.offersOf(recommendations).profiles.refresh(toObjectId(person.id))

describe('the profile of a craftsman', () => {
  it('comes with the registration, and reveals only the square of the place', async () => {
    const craftsman = await app.a.craftsman({
      coordinates: [31.25691, 29.96021],
      skills: ['Plumbing', 'Tiling'],
    })
    const { location, ...profile } = await profileOf(craftsman)
    expect(profile).toMatchObject({
      active: true,
      skills: ['Plumbing', 'Tiling'],
      cell: '3126:2996',
      district: 'maadi',
      serviceRadiusMetres: 25_000,
      verified: false,
      joinedAt: app.clock.now(),
      lastSeenAt: app.clock.now(),
      completedJobs: 0,
      hiredJobs: 0,
      cancelledByHim: 0,
      responseMinutes: null,
      onTimeShare: null,
      activeJobs: 0,
      busyAt: [],
    })
    expect(location!.coordinates.map((degrees) => degrees.toFixed(2))).toEqual(['31.26', '29.96'])
    expect(location!.coordinates).not.toContain(31.2569)
    const client = await app.a.client()
    await app.settle()
    expect(await stored(client)).toBeNull()
  })

  it('follows changes of the user, and decisions of staff', async () => {
    const craftsman = await app.a.craftsman()
    const admin = app.as(await app.a.admin())
    await app
      .as(craftsman)
      .put('/users/me', { skills: ['Tiling'], location: { coordinates: [32.53, 29.97] } })
    expect(await profileOf(craftsman)).toMatchObject({ skills: ['Tiling'], district: 'suez', active: true })
    await admin.patch(`/admin/users/${craftsman.id}/ban`, { reason: 'Fraud report' }).expect(200)
    expect((await profileOf(craftsman)).active).toBe(false)
    await admin.patch(`/admin/users/${craftsman.id}/unban`).expect(200)
    expect((await profileOf(craftsman)).active).toBe(true)
    await app.as(craftsman).put('/users/me', { skills: [] })
    expect((await profileOf(craftsman)).active).toBe(false)
    await app.as(craftsman).put('/users/me', { skills: ['Tiling'] })
    await app.as(craftsman).delete('/users/account', { password: craftsman.password }).expect(200)
    expect((await profileOf(craftsman)).active).toBe(false)
  })

  it('counts jobs, and knows when the craftsman is busy', async () => {
    const craftsman = await app.a.craftsman()
    await app.a.hiredJob({ craftsman, status: 'Completed' })
    await app.a.hiredJob({ craftsman, status: 'Disputed' })
    await app.a.hiredJob({ craftsman, status: 'Cancelled' })
    const cancelled = await app.a.hiredJob({ craftsman })
    await app.as(craftsman).patch(`/jobs/${cancelled.id}/status`, { status: 'Cancelled' }).expect(200)
    const active = await app.a.hiredJob({ craftsman, status: 'On The Way' })
    const scheduledFor = new Date(app.clock.now().getTime() + DAY)
    await app.database
      .collection('jobs')
      .updateOne({ _id: toObjectId(active.id) }, { $set: { scheduledFor } })
    await refresh(craftsman)
    expect(await profileOf(craftsman)).toMatchObject({
      hiredJobs: 5,
      completedJobs: 1,
      cancelledByHim: 1,
      activeJobs: 1,
      busyAt: [scheduledFor],
    })
    await app.as(craftsman).patch(`/jobs/${active.id}/status`, { status: 'In Progress' }).expect(200)
    await app.as(craftsman).patch(`/jobs/${active.id}/status`, { status: 'Completed' }).expect(200)
    expect(await profileOf(craftsman)).toMatchObject({ completedJobs: 2, activeJobs: 0, busyAt: [] })
  })

  it('knows how soon the craftsman answers, and whether they come when promised', async () => {
    const craftsman = await app.a.craftsman()
    const [first, second] = [await app.a.job(), await app.a.job()]
    app.clock.advance(10 * MINUTE)
    const quote = await app.a.quote({ job: first, craftsman, etaHours: 2 })
    app.clock.advance(20 * MINUTE)
    const late = await app.a.quote({ job: second, craftsman, etaHours: 1 })
    expect((await profileOf(craftsman)).responseMinutes).toBe(20)
    for (const offer of [quote, late]) await app.a.accept(offer)
    app.clock.advance(2 * HOUR)
    for (const { id } of [first, second])
      await app.as(craftsman).patch(`/jobs/${id}/status`, { status: 'In Progress' }).expect(200)
    expect((await profileOf(craftsman)).onTimeShare).toBe(0.5)
  })

  it('knows when the craftsman was last there', async () => {
    const craftsman = await app.a.craftsman()
    app.clock.advance(3 * DAY)
    await app.anonymous.post('/auth/refresh-token', { refreshToken: craftsman.refreshToken }).expect(200)
    await refresh(craftsman)
    expect((await profileOf(craftsman)).lastSeenAt).toEqual(app.clock.now())
  })

  it('is right after any number of refreshes at once', async () => {
    const craftsman = await app.a.craftsman()
    await Promise.all(Array.from({ length: 4 }, () => refresh(craftsman)))
    const before = (await stored(craftsman))!.revision
    expect(before).toBe(4)
    const change = app.as(craftsman).put('/users/me', { skills: ['Tiling'] })
    await Promise.all([refresh(craftsman), change.then(() => refresh(craftsman)), refresh(craftsman)])
    expect(await stored(craftsman)).toMatchObject({ skills: ['Tiling'], revision: 7 })
    const { revision: _first, ...once } = await profileOf(craftsman)
    await refresh(craftsman)
    const { revision: _second, ...twice } = (await stored(craftsman))!
    expect(twice).toEqual(once)
  })
})

describe('a refresh', () => {
  /** Refreshes that wait for `hold` between reading and writing. */
  const slowProfiles = (hold: () => Promise<void>): CraftsmanProfiles => {
    const { offersOf, clock } = app.application
    const { directory } = offersOf(users)
    return new CraftsmanProfiles({
      profiles: { docs: profiles() },
      directory: {
        craftsman: async (id, joins) => {
          const found = await directory.craftsman(id, joins)
          await hold()
          return found
        },
        craftsmenAfter: (...args) => directory.craftsmenAfter(...args),
      },
      sessions: offersOf(sessions).sessions,
      jobJoins: offersOf(jobs).joins,
      quotes: offersOf(quotes).queries,
      clock,
    })
  }

  it.each(['has no profile yet', 'has a profile'])(
    'that was overtaken by another begins again, where the craftsman %s',
    async (state) => {
      const craftsman = await app.a.craftsman()
      if (state === 'has a profile') await app.settle()
      const hold = deferred()
      let reads = 0
      const slow = slowProfiles(() => (reads++ === 0 ? hold.promise : Promise.resolve()))
      const overtaken = slow.refresh(toObjectId(craftsman.id))
      await eventually(() => reads === 1)
      await app
        .as(craftsman)
        .put('/users/me', { skills: ['Tiling'] })
        .expect(200)
      await app.settle()
      hold.resolve()
      await overtaken
      expect(await stored(craftsman)).toMatchObject({ skills: ['Tiling'] })
      expect(reads).toBe(2)
    },
  )

  it('follows neither the registration of a client nor the first quote’s change of status', async () => {
    const { job, craftsman } = await app.a.quote()
    await app.settle()
    expect((await stored(craftsman))!.revision).toBe(2)
    const follows = app.application.outbox.roster
    const quoted = { jobId: job.id, clientId: job.client.id, craftsmanId: null, by: craftsman.id }
    const events = [
      { type: 'job.status-changed', payload: { ...quoted, from: 'Posted', to: 'Quoted' } },
      { type: 'user.registered', payload: { userId: job.client.id, role: 'client' } },
    ]
    for (const event of events) {
      const names = follows.interestedIn(event).map(({ name }) => name)
      expect(names.filter((name) => name.startsWith('matching.'))).toEqual([])
    }
  })
})

describe('the migration that fills profiles', () => {
  it('makes those that are missing, and leaves the others', async () => {
    const people = await Promise.all(Array.from({ length: 3 }, () => app.a.craftsman()))
    await app.settle()
    const [kept, ...lost] = people.map(({ id }) => toObjectId(id))
    await profiles().updateOne({ _id: kept! }, { $set: { revision: 99 } })
    await profiles().deleteMany({ _id: { $in: lost } })
    await recommendationsProfiles.run(app.database.db, app.clock.now())
    await app.settle()
    const revisions = await profiles()
      .find({ _id: { $in: people.map(({ id }) => toObjectId(id)) } })
      .map(({ revision }) => revision)
      .toArray()
    expect(revisions.sort()).toEqual([1, 1, 99])
    const batches = await app.database
      .collection('timers')
      .find({ kind: 'matching.missing-profiles', state: 'done' })
      .sort({ subject: 1 })
      .toArray()
    const last = await app.database.collection('users').findOne({ role: 'craftsman' }, { sort: { _id: -1 } })
    expect(batches.map(({ subject }): unknown => subject)).toEqual(['0'.repeat(24), last!._id.toHexString()])
  })
})
