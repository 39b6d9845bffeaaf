import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, toObjectId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { eventually } from '../support/eventually.js'
import type { HiredJob } from '../support/market-builders.js'
import { connectSocket, type SocketClient } from '../support/socket-client.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { withoutIntervals } from '../support/without-intervals.js'

let app: TestApp
let url: string
beforeAll(async () => {
  app = await startTestApp()
  url = await withoutIntervals(() => app.listen())
})
afterAll(() => app.close())

const socketOf = ({ token }: Person): Promise<SocketClient> => connectSocket(url, { token })
const HERE: [number, number] = [31.25, 29.96]
const THERE: [number, number] = [31.26, 29.97]

describe('job_status', () => {
  it('comes to client and hired craftsman at every step, and to nobody else', async () => {
    const job = await app.a.hiredJob()
    const rival = await app.a.craftsman()
    const [client, craftsman, stranger] = await Promise.all(
      [job.client, job.craftsman, rival].map(socketOf) as [
        Promise<SocketClient>,
        Promise<SocketClient>,
        Promise<SocketClient>,
      ],
    )
    for (const status of ['On The Way', 'In Progress', 'Completed']) {
      await app.as(job.craftsman).patch(`/jobs/${job.id}/status`, { status })
    }
    const course = (socket: SocketClient) =>
      socket
        .received('job_status')
        .filter(({ jobId, from }) => jobId === job.id && from !== 'Posted' && from !== 'Quoted')
        .map(({ status }) => status)
        .sort()
    const told = ['Completed', 'In Progress', 'On The Way']
    await eventually(() => course(client).length === 3 && course(craftsman).length === 3)
    expect([course(client), course(craftsman)]).toEqual([told, told])
    expect(stranger.received('job_status')).toEqual([])
  })
})

describe('share_location', () => {
  const trip = async (status: 'Hired' | 'On The Way' = 'On The Way') => {
    const job = await app.a.hiredJob({ status })
    return { job, client: await socketOf(job.client), craftsman: await socketOf(job.craftsman) }
  }
  const seenBy = async (person: Person, { id }: HiredJob) =>
    (await app.as(person).get(`/jobs/${id}`)).body.craftsmanLocation

  it('shows the client the place, by socket and by REST', async () => {
    const { job, client, craftsman } = await trip()
    const reply = await craftsman.ask('share_location', { jobId: job.id, coordinates: HERE })
    expect(reply).toEqual({ ok: true, shared: true })
    const at = app.clock.now().toISOString()
    await eventually(() => client.received('craftsman_location').length === 1)
    expect(client.received('craftsman_location')).toEqual([{ jobId: job.id, coordinates: HERE, at }])
    expect(await seenBy(job.client, job)).toEqual({ coordinates: HERE, at })
  })

  it('leaves out places that come faster than one in two seconds', async () => {
    const { job, client, craftsman } = await trip()
    const share = async (coordinates: [number, number]) =>
      (await craftsman.ask('share_location', { jobId: job.id, coordinates })).shared
    expect([await share(HERE), await share(THERE)]).toEqual([true, false])
    app.clock.advance(2000)
    expect(await share(THERE)).toBe(true)
    await eventually(() => client.received('craftsman_location').length === 2)
    expect((await seenBy(job.client, job)).coordinates).toEqual(THERE)
  })

  it('keeps nothing once the trip is over', async () => {
    const { job, craftsman } = await trip()
    await craftsman.ask('share_location', { jobId: job.id, coordinates: HERE })
    await app.as(job.craftsman).patch(`/jobs/${job.id}/status`, { status: 'In Progress' })
    expect(await seenBy(job.client, job)).toBeUndefined()
    const stored = await app.database.collection('jobs').findOne({ _id: toObjectId(job.id) })
    expect(stored).toMatchObject({ status: 'In Progress', trip: null })
    app.clock.advance(10_000)
    const late = await craftsman.ask('share_location', { jobId: job.id, coordinates: HERE })
    expect(late).toMatchObject({ ok: false, code: 'NOT_ON_THE_WAY' })
    expect(await seenBy(job.client, job)).toBeUndefined()
  })

  it('is the hired craftsman’s alone', async () => {
    const { job, client, craftsman } = await trip()
    const message = { jobId: job.id, coordinates: HERE }
    const rival = await socketOf(await app.a.craftsman())
    expect(await rival.ask('share_location', message)).toMatchObject({ ok: false, code: 'NOT_FOUND' })
    expect(await client.ask('share_location', message)).toMatchObject({ ok: false, code: 'FORBIDDEN' })
    const unknown = { jobId: newId(), coordinates: HERE }
    expect(await craftsman.ask('share_location', unknown)).toMatchObject({ ok: false, code: 'NOT_FOUND' })
    expect(client.received('craftsman_location')).toEqual([])
  })

  it('waits for the craftsman to set out', async () => {
    const { job, craftsman } = await trip('Hired')
    const early = await craftsman.ask('share_location', { jobId: job.id, coordinates: HERE })
    expect(early).toMatchObject({ ok: false, code: 'NOT_ON_THE_WAY' })
  })

  it('is seen by no craftsman who only quoted', async () => {
    const job = await app.a.job()
    const rival = (await app.a.quote({ job })).craftsman
    const hired = await app.a.accept(await app.a.quote({ job }))
    await app.as(hired.craftsman).patch(`/jobs/${job.id}/status`, { status: 'On The Way' })
    const socket = await socketOf(hired.craftsman)
    await socket.ask('share_location', { jobId: job.id, coordinates: HERE })
    expect((await app.as(rival).get(`/jobs/${job.id}`)).status).toBe(404)
    expect(await seenBy(rival, hired)).toBeUndefined()
  })

  it.each([
    ['a place off the earth', { coordinates: [181, 0] }, 'coordinates.0'],
    ['three numbers', { coordinates: [1, 2, 3] }, 'coordinates'],
    ['no job', { jobId: 'nonsense', coordinates: HERE }, 'jobId'],
  ])('refuses %s', async (_name, change, path) => {
    const { job, craftsman } = await trip()
    const reply = await craftsman.ask('share_location', { jobId: job.id, ...change })
    expect(reply).toMatchObject({ ok: false, code: 'VALIDATION_FAILED', errors: [{ path }] })
  })
})

describe('a session', () => {
  it.each([
    ['logs out', (person: Person) => app.as(person).post('/auth/logout')],
    [
      'is banned',
      async (person: Person) =>
        app.as(await app.a.admin()).patch(`/admin/users/${person.id}/ban`, { reason: 'Fraud' }),
    ],
  ])('that %s loses its sockets at once', async (_name, end) => {
    const person = await app.a.client()
    const socket = await socketOf(person)
    const closed = socket.until('disconnect')
    expect((await end(person)).status).toBe(200)
    expect(await closed).toBe('io server disconnect')
  })
})
