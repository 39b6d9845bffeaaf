import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/test-app.js'

describe('POST /auth/register', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp()
  })
  afterAll(() => app.close())

  let count = 0
  const newcomer = (facts: object = {}) => ({
    email: `newcomer${++count}@craftworks.example`,
    password: 'correct horse',
    role: 'client',
    firstName: 'Mona',
    lastName: 'Adel',
    ...facts,
  })
  const register = (facts: object = {}) => app.anonymous.post('/auth/register', newcomer(facts))

  it('opens an account and signs in', async () => {
    const { status, body } = await register({ email: ' Mona.Adel@Craftworks.Example ', phone: '01001234567' })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      expiresIn: 900,
      user: { email: 'mona.adel@craftworks.example', phone: '+201001234567', role: 'client', language: 'en' },
    })
    expect(body.user).not.toHaveProperty('wallet')
    expect(body.user).not.toHaveProperty('skills')
    const me = await app.as(body).get('/users/me')
    expect(me.body).toEqual(body.user)
  })

  it('gives a craftsman their skills, whatever language they are named in, and a wallet', async () => {
    const { status, body } = await register({
      role: 'craftsman',
      skills: ['سباكة', 'electrical', 'Plumbing'],
    })
    expect(status).toBe(201)
    expect(body.user).toMatchObject({
      role: 'craftsman',
      skills: ['Plumbing', 'Electrical'],
      verificationStatus: 'None',
      wallet: { balance: 0, withdrawableBalance: 0 },
    })
  })

  it.each(['Client', 'CRAFTSMAN', ' craftsman '])('takes the role %j', async (role) => {
    const { status, body } = await register({ role })
    expect(status).toBe(201)
    expect(body.user.role).toBe(role.trim().toLowerCase())
  })

  it.each(['admin', 'Admin', 'MODERATOR', 'moderator', 'root', ''])('refuses the role %j', async (role) => {
    const facts = newcomer({ role })
    const { status, body } = await app.anonymous.post('/auth/register', facts)
    expect(status).toBe(400)
    expect(body).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ path: 'role' }] })
    expect(await app.database.collection('users').countDocuments({ email: facts.email })).toBe(0)
  })

  it.each([
    ['isVerified', true],
    ['wallet', { balance: 1 }],
    ['rating', 5],
    ['ban', null],
    ['_id', '68f0c2a4e1b2c3d4e5f60718'],
    ['passwordHash', 'x'],
    ['craftsmanInfo', { verificationStatus: 'Verified' }],
  ])('refuses the field %s', async (field, value) => {
    const { status, body } = await register({ [field]: value })
    expect(status).toBe(400)
    expect(body.errors).toEqual([{ path: field, code: 'UNKNOWN_FIELD', message: 'Unknown field' }])
  })

  it('names every bad field, in the language of the caller', async () => {
    const { status, body } = await app.anonymous.with({ 'Accept-Language': 'ar-EG' }).post('/auth/register', {
      email: 'nobody',
      password: 'short',
      role: 'client',
      lastName: '',
      phone: '12',
    })
    expect(status).toBe(400)
    const paths = body.errors.map(({ path }: { path: string }) => path)
    expect(paths.sort()).toEqual(['email', 'firstName', 'lastName', 'password', 'phone'])
    for (const { message } of body.errors) expect(message).toMatch(/[\u0600-\u06FF]/)
  })

  it.each([
    ['7 Latin letters', 'qzvxkjw', 400],
    ['8 Latin letters', 'qzvxkjwp', 201],
    ['4 Arabic letters', 'سلام', 400],
    ['8 Arabic letters', 'سلامكبير', 201],
    ['7 letters that are typed as 9 signs', 'e\u0301te\u0301abcd'.slice(0, 9), 400],
    ['8 letters outside the first plane', '𐌰𐌱𐌲𐌳𐌴𐌵𐌶𐌷', 201],
    ['4 of them, in 8 code units', '𐌰𐌱𐌲𐌳', 400],
    ['72 Latin letters', 'ab'.repeat(36), 201],
    ['73 Latin letters', `${'ab'.repeat(36)}c`, 400],
    ['36 letters that are typed as 72 signs', 'e\u0301a\u0300'.repeat(18), 201],
    ['37 Arabic letters', `${'سل'.repeat(18)}م`, 400],
  ])(
    'measures a password in letters, and in bytes where bcrypt does: %s',
    async (_name, password, expected) => {
      const { status } = await register({ password })
      expect(status).toBe(expected)
    },
  )

  it.each([
    ['password', 'password1'],
    ['in another case', 'Password1'],
    ['of digits', '1234567890'],
    ['of one sign', '00000000'],
    ['of one letter in two cases', 'aaaaAAAA'],
    ['typed in wide letters', '\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000'],
    ['of spaces', ' '.repeat(10)],
    ['of what cannot be seen', '\u200B\u00A0\u200D\u2060\t\u3000\u00AD\u200E\u2028'],
  ])('refuses a password that is guessed first: %s', async (_name, password) => {
    for (const language of ['en', 'ar']) {
      const { status, body } = await register({ password, language }).set('Accept-Language', language)
      expect([status, body.errors.map(({ path }: { path: string }) => path)]).toEqual([400, ['password']])
      expect(/[\u0600-\u06FF]/.test(body.errors[0].message)).toBe(language === 'ar')
    }
  })

  it('refuses skills of a client, and a skill nobody offers', async () => {
    const client = await register({ skills: ['Plumbing'] })
    expect(client).toMatchObject({ status: 400, body: { errors: [{ path: 'skills' }] } })
    const craftsman = await register({ role: 'craftsman', skills: ['Plumbing', 'Alchemy'] })
    expect(craftsman).toMatchObject({ status: 400, body: { errors: [{ path: 'skills.1' }] } })
  })

  it('refuses an email or a phone that is taken, in any spelling', async () => {
    const first = newcomer({ phone: '01011111111' })
    expect((await app.anonymous.post('/auth/register', first)).status).toBe(201)
    expect(await register({ email: first.email.toUpperCase() })).toMatchObject({
      status: 409,
      body: { code: 'EMAIL_TAKEN' },
    })
    expect(await register({ phone: '+20 101 111 1111' })).toMatchObject({
      status: 409,
      body: { code: 'PHONE_TAKEN' },
    })
  })

  it('lets any number of users have no phone', async () => {
    expect((await register()).status).toBe(201)
    expect((await register()).status).toBe(201)
  })

  it.each([
    { shared: { email: 'twin@craftworks.example' }, code: 'EMAIL_TAKEN' },
    { shared: { phone: '01022222222' }, code: 'PHONE_TAKEN' },
  ])('of ten simultaneous registrations lets one through: $code', async ({ shared, code }) => {
    const replies = await Promise.all(Array.from({ length: 10 }, () => register(shared)))
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(replies.filter(({ status, body }) => status === 409 && body.code === code)).toHaveLength(9)
  })

  it('keeps the language that was asked for, else that of the request', async () => {
    const arabic = app.anonymous.with({ 'Accept-Language': 'ar' })
    expect((await arabic.post('/auth/register', newcomer())).body.user.language).toBe('ar')
    expect((await arabic.post('/auth/register', newcomer({ language: 'en' }))).body.user.language).toBe('en')
  })

  it('tells of it in an event with ids only', async () => {
    const { body } = await register()
    const event = await app.database
      .collection('events')
      .findOne({ type: 'user.registered', 'payload.userId': body.user.id })
    expect(event).toMatchObject({ payload: { userId: body.user.id, role: 'client' } })
  })
})
