import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import type { Job } from '../support/market-builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

interface Recommended {
  id: string
  isInvited: boolean
  bio: string | null
  score: number
  distance: number
  reasons: { code: string; weight: number; text: string }[]
}

const MAADI: [number, number] = [31.2569, 29.9602]
let places = 0

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ env: { JOB_AREA: '-180,-90,180,90' } })
})
afterAll(() => app.close())

/** A place where nobody is yet. */
const somewhere = (): [number, number] => [20 + 2 * places++, 20]

const recommend = async (job: Job, query = ''): Promise<Recommended[]> => {
  await app.settle()
  const { status, body } = await app.as(job.client).get(`/users/recommendations?jobId=${job.id}${query}`)
  expect(status).toBe(200)
  return body
}
const ids = async (job: Job): Promise<string[]> => (await recommend(job)).map(({ id }) => id)

describe('GET /users/recommendations', () => {
  it('ranks craftsmen with score, distance and reasons, in the language of the client', async () => {
    const [near, far] = [
      await app.a.craftsman({ coordinates: [31.24, 29.96], firstName: 'Near' }),
      await app.a.craftsman({ coordinates: [31.4, 30.06], firstName: 'Far' }),
    ]
    const job = await app.a.job({ coordinates: MAADI })
    const found = await recommend(job)
    expect(found.map(({ id }) => id)).toEqual([near.id, far.id])
    const [first, second] = found
    expect(first).toEqual({
      id: near.id,
      firstName: 'Near',
      lastName: 'Mahmoud',
      profilePicture: null,
      rating: 0,
      ratingCount: 0,
      skills: ['Plumbing'],
      skillNames: ['Plumbing'],
      bio: null,
      isInvited: false,
      verificationStatus: 'None',
      district: 'Maadi',
      score: expect.any(Number),
      distance: 1929,
      reasons: [
        { code: 'NEAR', weight: expect.closeTo(0.155, 2), text: '1.9 km away' },
        { code: 'NEW', weight: 0.04, text: 'New on Craftworks' },
      ],
    })
    expect(first!.score).toBeGreaterThan(second!.score)
    expect(Math.round(first!.score * 1000) / 1000).toBe(first!.score)
    const { body: arabic } = await app
      .as(job.client)
      .get(`/users/recommendations?jobId=${job.id}`)
      .set('Accept-Language', 'ar')
    expect(arabic[0]).toMatchObject({
      skillNames: ['سباكة'],
      district: 'المعادي',
      reasons: [{ text: 'على بعد 1.9 كم' }, { text: 'انضمام حديث إلى Craftworks' }],
    })
  })

  it('tells distances between rounded places only', async () => {
    const at = somewhere()
    const job = await app.a.job({ coordinates: at })
    for (const inside of [0.0001, 0.004])
      await app.a.craftsman({ coordinates: [at[0] + inside, at[1] - inside] })
    const found = await recommend(job)
    expect(found.map(({ distance }) => distance)).toEqual([0, 0])
    expect(found[0]!.reasons[0]!.text).toBe('Less than 1 km away')
  })

  it('gives as many as are asked for', async () => {
    const coordinates = somewhere()
    const job = await app.a.job({ coordinates })
    for (let count = 0; count < 3; count++) await app.a.craftsman({ coordinates })
    expect(await recommend(job, '&limit=2')).toHaveLength(2)
    expect(await recommend(job, '&limit=100')).toHaveLength(3)
    for (const limit of ['0', '101', 'x'])
      expect(
        (await app.as(job.client).get(`/users/recommendations?jobId=${job.id}&limit=${limit}`)).status,
      ).toBe(400)
  })

  it("is for the client of the job: to others it does not exist, and it is no user's id", async () => {
    const job = await app.a.job()
    const path = `/users/recommendations?jobId=${job.id}`
    const other = await app.as(await app.a.client()).get(path)
    expect([other.status, other.body.code]).toEqual([404, 'NOT_FOUND'])
    for (const person of [await app.a.craftsman(), await app.a.moderator()])
      expect((await app.as(person).get(path)).body.code).toBe('FORBIDDEN')
    expect((await app.anonymous.get(path)).status).toBe(401)
    const unknown = await app.as(job.client).get(`/users/recommendations?jobId=${newId()}`)
    expect([unknown.status, unknown.body.code]).toEqual([404, 'NOT_FOUND'])
    const malformed = await app.as(job.client).get('/users/recommendations?jobId=x')
    expect([malformed.status, malformed.body.errors[0].path]).toEqual([400, 'jobId'])
    expect((await app.as(job.client).get('/users/recommendations')).status).toBe(400)
  })

  it.each(['Hired', 'Completed', 'Cancelled'] as const)('refuses a job that is %s', async (status) => {
    const job = await app.a.hiredJob({ status })
    const refused = await app.as(job.client).get(`/users/recommendations?jobId=${job.id}`)
    expect([refused.status, refused.body.code]).toEqual([409, 'JOB_NOT_OPEN'])
  })
})

describe('who is recommended', () => {
  it('has the trade', async () => {
    const coordinates = somewhere()
    const job = await app.a.job({ coordinates, category: 'Plumbing' })
    const plumber = await app.a.craftsman({ coordinates, skills: ['Carpentry', 'Plumbing'] })
    await app.a.craftsman({ coordinates, skills: ['Carpentry'] })
    expect(await ids(job)).toEqual([plumber.id])
    await app.as(plumber).put('/users/me', { skills: ['Carpentry'] })
    expect(await ids(job)).toEqual([])
  })

  it('no longer has the trade at once, however late their profile is', async () => {
    const coordinates = somewhere()
    const job = await app.a.job({ coordinates })
    const plumber = await app.a.craftsman({ coordinates })
    expect(await ids(job)).toEqual([plumber.id])
    await app.as(plumber).put('/users/me', { skills: ['Carpentry'] })
    const { body } = await app.as(job.client).get(`/users/recommendations?jobId=${job.id}`)
    expect(body).toEqual([])
  })

  it('goes as far as the job is', async () => {
    const [east, north] = somewhere()
    const job = await app.a.job({ coordinates: [east, north] })
    const within = await app.a.craftsman({ coordinates: [east + 0.2, north] })
    await app.a.craftsman({ coordinates: [east, north + 0.24] })
    expect(await ids(job)).toEqual([within.id])
  })

  it('has named a location', async () => {
    const coordinates = somewhere()
    const job = await app.a.job({ coordinates })
    const craftsman = await app.a.craftsman({ coordinates })
    expect(await ids(job)).toEqual([craftsman.id])
    await app.as(craftsman).put('/users/me', { location: null })
    expect(await ids(job)).toEqual([])
  })

  it('is neither banned nor gone, from the same moment', async () => {
    const coordinates = somewhere()
    const job = await app.a.job({ coordinates })
    const [banned, gone, there] = [
      await app.a.craftsman({ coordinates }),
      await app.a.craftsman({ coordinates }),
      await app.a.craftsman({ coordinates }),
    ]
    expect(await ids(job)).toHaveLength(3)
    const admin = app.as(await app.a.admin())
    await admin.patch(`/admin/users/${banned.id}/ban`, { reason: 'Fraud report' }).expect(200)
    await app.as(gone).delete('/users/account', { password: gone.password }).expect(200)
    const path = `/users/recommendations?jobId=${job.id}`
    const { body } = await app.as(job.client).get(path)
    expect(body.map(({ id }: Person) => id)).toEqual([there.id])
    expect(await ids(job)).toEqual([there.id])
    await admin.patch(`/admin/users/${banned.id}/unban`).expect(200)
    expect(new Set(await ids(job))).toEqual(new Set([there.id, banned.id]))
  })

  it('has neither a standing quote on the job nor a declined one, but may have withdrawn', async () => {
    const coordinates = somewhere()
    const job = await app.a.job({ coordinates })
    const [stands, declined, withdrew] = [
      await app.a.craftsman({ coordinates }),
      await app.a.craftsman({ coordinates }),
      await app.a.craftsman({ coordinates }),
    ]
    await app.a.quote({ job, craftsman: stands })
    const no = await app.a.quote({ job, craftsman: declined })
    const back = await app.a.quote({ job, craftsman: withdrew })
    await app.as(job.client).post(`/jobs/${job.id}/quotes/${no.id}/reject`).expect(200)
    await app.as(withdrew).delete(`/jobs/${job.id}/quotes/${back.id}`).expect(200)
    expect(await ids(job)).toEqual([withdrew.id])
    expect(new Set(await ids(await app.a.job({ coordinates })))).toEqual(
      new Set([stands.id, declined.id, withdrew.id]),
    )
  })

  it.each([undefined, 'Accepted', 'Rejected'] as const)(
    'was invited to the job: after the others, %s',
    async (response) => {
      const coordinates = somewhere()
      const job = await app.a.job({ coordinates })
      const invited = await app.a.craftsman({ coordinates })
      const [near, far] = [0, 0.1].map((east) =>
        app.a.craftsman({ coordinates: [coordinates[0] + east, coordinates[1]] }),
      )
      const others = [(await near!).id, (await far!).id]
      await app.a.invitation({ job, craftsman: invited, ...(response && { response }) })
      const found = (await recommend(job)).map(({ id, isInvited }) => [id, isInvited])
      expect(found).toEqual([...others.map((id) => [id, false]), [invited.id, true]])
      expect((await recommend(job, '&limit=2')).map(({ id }) => id)).toEqual(others)
    },
  )

  it('shows what they say of themselves', async () => {
    const coordinates = somewhere()
    const craftsman = await app.a.craftsman({ coordinates })
    await app.as(craftsman).put('/users/me', { bio: 'Fifteen years with taps.' }).expect(200)
    const [found] = await recommend(await app.a.job({ coordinates }))
    expect(found?.bio).toBe('Fifteen years with taps.')
  })

  it('shows no number and no address that they have put into it', async () => {
    const coordinates = somewhere()
    const craftsman = await app.a.craftsman({ coordinates })
    const bio = 'WhatsApp 0100 123 4567, or a@b.com.'
    await app.as(craftsman).put('/users/me', { bio }).expect(200)
    const [found] = await recommend(await app.a.job({ coordinates }))
    expect(found?.bio).toBe('WhatsApp •••, or •••.')
  })
})
