import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

describe('profiles', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp()
  })
  afterAll(() => app.close())

  describe('GET /users/me', () => {
    it('shows the own profile, to a craftsman with their wallet', async () => {
      const [client, craftsman] = [await app.a.client(), await app.a.craftsman()]
      const asClient = await app.as(client).get('/users/me')
      expect(asClient).toMatchObject({
        status: 200,
        body: { id: client.id, email: client.email, phone: client.phone, rating: 0, ratingCount: 0 },
      })
      expect(asClient.body).not.toHaveProperty('wallet')
      const asCraftsman = await app.as(craftsman).get('/users/me')
      expect(asCraftsman.body).toMatchObject({
        skills: ['Plumbing'],
        bio: null,
        verificationStatus: 'None',
        wallet: { balance: 0, withdrawableBalance: 0 },
      })
    })

    it('needs a token', async () => {
      expect(await app.anonymous.get('/users/me')).toMatchObject({
        status: 401,
        body: { code: 'UNAUTHORIZED' },
      })
    })
  })

  describe.each(['put', 'patch'] as const)('%s /users/me', (method) => {
    it('changes what is given and leaves the rest', async () => {
      const craftsman = await app.a.craftsman()
      const before = (await app.as(craftsman).get('/users/me')).body
      app.clock.advance(1000)
      const changes = {
        firstName: 'Karim',
        bio: 'Fifteen years\nwith water systems.',
        skills: ['كهرباء', 'Plumbing'],
        location: { type: 'Point', coordinates: [29.9187, 31.2001] },
        address: '3 Sea Street',
        language: 'ar',
      }
      const { status, body } = await app.as(craftsman)[method]('/users/me', changes)
      expect(status).toBe(200)
      expect(body).toEqual({
        ...before,
        ...changes,
        skills: ['Electrical', 'Plumbing'],
        skillNames: ['Electrical', 'Plumbing'],
        updatedAt: app.clock.now().toISOString(),
      })
      expect((await app.as(craftsman).get('/users/me')).body).toEqual(body)
      const event = await app.database
        .collection('events')
        .findOne({ type: 'user.updated', 'payload.userId': craftsman.id })
      expect(event!.payload.fields.sort()).toEqual(Object.keys(changes).sort())
    })

    it('clears with null', async () => {
      const craftsman = await app.a.craftsman()
      await app.as(craftsman)[method]('/users/me', { bio: 'Bio', address: 'Street' })
      const nothing = { phone: null, bio: null, address: null, location: null }
      const { body } = await app.as(craftsman)[method]('/users/me', nothing)
      expect(body).toMatchObject(nothing)
      const { status } = await app.as(craftsman)[method]('/users/me', { firstName: null })
      expect(status).toBe(400)
    })

    it('changes nothing for an empty body', async () => {
      const client = await app.a.client()
      const before = (await app.as(client).get('/users/me')).body
      app.clock.advance(1000)
      expect(await app.as(client)[method]('/users/me', {})).toMatchObject({ status: 200, body: before })
    })

    it('keeps skills and bio to craftsmen', async () => {
      for (const other of [await app.a.client(), await app.a.moderator()]) {
        const reply = await app.as(other)[method]('/users/me', { bio: 'Bio', skills: ['Plumbing'] })
        expect(reply).toMatchObject({
          status: 400,
          body: {
            code: 'VALIDATION_FAILED',
            errors: [
              { path: 'skills', code: 'NOT_FOR_YOUR_ROLE', message: 'Only for craftsmen' },
              { path: 'bio', code: 'NOT_FOR_YOUR_ROLE', message: 'Only for craftsmen' },
            ],
          },
        })
      }
    })

    it('refuses a skill that is no service, in the language of the caller', async () => {
      const craftsman = await app.a.craftsman()
      const reply = await app
        .as(craftsman)
        .with({ 'Accept-Language': 'ar' })
        [method]('/users/me', { skills: ['Alchemy'] })
      expect(reply).toMatchObject({ status: 400, body: { errors: [{ path: 'skills.0' }] } })
      expect(reply.body.errors[0].message).toMatch(/لا توجد خدمة/)
    })

    it('refuses a phone that is taken, and takes the own one again', async () => {
      const [client, other] = [await app.a.client(), await app.a.client()]
      expect(await app.as(client)[method]('/users/me', { phone: other.phone })).toMatchObject({
        status: 409,
        body: { code: 'PHONE_TAKEN' },
      })
      expect((await app.as(client)[method]('/users/me', { phone: client.phone })).status).toBe(200)
    })

    it.each([
      ['email', 'new@craftworks.example'],
      ['role', 'admin'],
      ['rating', 5],
      ['ratingCount', 100],
      ['wallet', { balance: 1_000_000 }],
      ['verificationStatus', 'Verified'],
      ['craftsmanInfo.verificationStatus', 'Verified'],
      ['ban', null],
      ['passwordHash', 'x'],
      ['createdAt', '2020-01-01T00:00:00.000Z'],
      ['_id', newId()],
      ['__v', 1],
    ])('refuses the field %s', async (field, value) => {
      const craftsman = await app.a.craftsman()
      const before = (await app.as(craftsman).get('/users/me')).body
      const reply = await app.as(craftsman)[method]('/users/me', { firstName: 'Karim', [field]: value })
      expect(reply).toMatchObject({ status: 400, body: { errors: [{ path: field }] } })
      expect((await app.as(craftsman).get('/users/me')).body).toEqual(before)
    })

    it.each([
      { firstName: '' },
      { firstName: 'x'.repeat(51) },
      { firstName: 'line\nbreak' },
      { language: 'fr' },
      { phone: '123' },
      { location: { type: 'Point', coordinates: [181, 0] } },
      { location: { type: 'Point', coordinates: [31] } },
      { location: { type: 'Polygon', coordinates: [31, 30] } },
      { skills: 'Plumbing' },
      { skills: Array(21).fill('Plumbing') },
      { firstName: { $ne: null } },
    ])('refuses %j', async (changes) => {
      const craftsman = await app.a.craftsman()
      const reply = await app.as(craftsman)[method]('/users/me', changes)
      expect(reply).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } })
      expect(reply.body.errors[0].path).toMatch(new RegExp(`^${Object.keys(changes)[0]}`))
    })
  })

  describe('GET /users/:userId', () => {
    const FIELDS = [
      'createdAt',
      'firstName',
      'id',
      'lastName',
      'profilePicture',
      'rating',
      'ratingCount',
      'role',
    ]
    const CRAFT = [
      'bio',
      'district',
      'portfolio',
      'portfolioImageUrls',
      'skillNames',
      'skills',
      'verificationStatus',
    ]

    it('shows everybody a craftsman, with their district in the language of the caller', async () => {
      const craftsman = await app.a.craftsman({ coordinates: [31.2389, 30.048] })
      const { status, body } = await app.anonymous.get(`/users/${craftsman.id}`)
      expect(status).toBe(200)
      expect(Object.keys(body).sort()).toEqual([...FIELDS, ...CRAFT].sort())
      expect(body).toMatchObject({ role: 'craftsman', skills: ['Plumbing'], district: 'Downtown' })
      const arabic = await app.anonymous.with({ 'Accept-Language': 'ar' }).get(`/users/${craftsman.id}`)
      expect(arabic.body).toMatchObject({
        skills: ['Plumbing'],
        skillNames: ['سباكة'],
        district: 'وسط البلد',
      })
    })

    it('knows no district without a place, or far from every one', async () => {
      const craftsman = await app.a.craftsman({ coordinates: [2.35, 48.85] })
      expect((await app.anonymous.get(`/users/${craftsman.id}`)).body.district).toBeNull()
      await app.as(craftsman).put('/users/me', { location: null })
      expect((await app.anonymous.get(`/users/${craftsman.id}`)).body.district).toBeNull()
    })

    it('shows a client, to strangers and to themselves alike', async () => {
      const [client, stranger] = [await app.a.client(), await app.a.client()]
      const { status, body } = await app.anonymous.get(`/users/${client.id}`)
      expect(status).toBe(200)
      expect(Object.keys(body).sort()).toEqual(FIELDS)
      for (const viewer of [stranger, client]) {
        expect((await app.as(viewer).get(`/users/${client.id}`)).body).toEqual(body)
      }
    })

    it('does not need a living token', async () => {
      const client = await app.a.client()
      const reply = await app.as({ token: 'dead.dead.dead' }).get(`/users/${client.id}`)
      expect(reply.status).toBe(200)
    })

    it('knows neither staff nor closed accounts nor unknown ones', async () => {
      const [admin, moderator, closed] = [await app.a.admin(), await app.a.moderator(), await app.a.client()]
      await app.as(closed).delete('/users/account', { password: closed.password })
      for (const id of [admin.id, moderator.id, closed.id, newId()]) {
        expect(await app.anonymous.get(`/users/${id}`)).toMatchObject({
          status: 404,
          body: { code: 'NOT_FOUND', message: 'Resource not found' },
        })
      }
      expect(await app.anonymous.get('/users/nobody')).toMatchObject({
        status: 404,
        body: { code: 'INVALID_ID', message: 'Resource not found (invalid ID)' },
      })
    })
  })
})
