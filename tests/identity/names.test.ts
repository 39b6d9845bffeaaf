import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

describe('what somebody is called', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp()
  })
  afterAll(() => app.close())

  const register = (facts: object, language = 'en') =>
    app.anonymous
      .post('/auth/register', {
        email: `${newId()}@craftworks.example`,
        password: 'correct horse',
        role: 'client',
        firstName: 'Mona',
        lastName: 'Adel',
        ...facts,
      })
      .set('Accept-Language', language)

  it.each([
    ['a link', 'https://evil.example'],
    ['a place on the web', 'evil.com'],
    ['the same set apart', 'Visit evil . com'],
    ['the same in wide letters', 'ｅｖｉｌ．ｃｏｍ'],
    ['the same in Arabic', 'زوروا موقعنا.مصر'],
    ['www', 'www evil'],
    ['a number to call', '01001234567'],
    ['the same in Arabic digits', 'اتصل ٠١٠٠ ١٢٣ ٤٥٦٧'],
    ['the same with letters in it', 'a 0100 b 123 c 4567'],
    ['a mail address', 'mona@craftworks.example'],
    ['a handle', 'Mona @mona'],
    ['a line break', 'Mona\nCall'],
    ['a line separator', 'Mona\u2028Call'],
    ['nothing to see', '\u3164'],
    ['blank Braille', '\u2800\u2800'],
    ['something invisible inside', 'Mo\u00adna'],
    ['a mark of direction', 'Mona\u200f'],
    ['digits', '12345'],
    ['signs', '!!!'],
  ])('is not %s', async (_what, name) => {
    for (const field of ['firstName', 'lastName']) {
      const reply = await register({ [field]: name }, 'ar')
      expect(reply).toMatchObject({ status: 400, body: { errors: [{ path: field }] } })
      expect(reply.body.errors[0].message).toMatch(/[\u0600-\u06FF]/)
    }
    const person = await app.a.client()
    expect((await app.as(person).put('/users/me', { firstName: name })).status).toBe(400)
    expect((await app.as(person).patch('/users/me', { lastName: name })).status).toBe(400)
  })

  it.each([
    ['a place on the web', 'paypal', '.com'],
    ['the same with the dot before', 'paypal.', 'com'],
    ['the same in the middle of a word', 'evil.c', 'om'],
    ['a number to call', 'Call 010', 'or 123'],
  ])('is not %s cut in two', async (_what, firstName, lastName) => {
    const reply = await register({ firstName, lastName }, 'ar')
    expect(reply).toMatchObject({ status: 400, body: { errors: [{ path: 'lastName' }] } })
    expect(reply.body.errors[0].message).toMatch(/[\u0600-\u06FF]/)
    const person = await app.a.client({ firstName: 'Mona', lastName: 'Adel' })
    const change = (names: object) => app.as(person).patch('/users/me', names)
    expect(await change({ firstName, lastName })).toMatchObject({ status: 400 })
    const halves = [await change({ firstName }), await change({ lastName })]
    expect(halves.map(({ status }) => status)).toContain(400)
    const { body } = await app.as(person).get('/users/me').expect(200)
    expect(`${body.firstName} ${body.lastName}`).not.toBe(`${firstName} ${lastName}`)
    await change({ firstName: 'Mona', lastName: 'Ali' }).expect(200)
  })

  it('is not made of two changes at once that are none together', async () => {
    const person = await app.a.client({ firstName: 'Mona', lastName: 'Adel' })
    const replies = await Promise.all([
      app.as(person).patch('/users/me', { firstName: 'paypal' }),
      app.as(person).patch('/users/me', { lastName: '.com inbox' }),
    ])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 400])
  })

  it.each([
    'منى',
    'Dr. Ahmed',
    'Dr.Ahmed',
    'O’Neill',
    'Jean-Luc',
    'Ramses 2',
    'محمد\u200cعلی',
    'Abd El-Rahman',
  ])('is %s', async (firstName) => {
    const reply = await register({ firstName })
    expect(reply).toMatchObject({ status: 201, body: { user: { firstName } } })
  })

  it('of earlier releases is masked for others where it is a number, and whole for its owner and staff', async () => {
    const [craftsman, other, admin] = [await app.a.craftsman(), await app.a.client(), await app.a.admin()]
    const set = { firstName: 'Call 01001234567', 'craftsmanInfo.bio': 'WhatsApp 0100 123 4567, a@b.com' }
    await app.database.collection('users').updateOne({ email: craftsman.email }, { $set: set })
    const masked = { firstName: 'Call •••', bio: 'WhatsApp •••, •••' }
    const path = `/users/${craftsman.id}`
    expect((await app.anonymous.get(path)).body).toMatchObject(masked)
    expect((await app.as(other).get(path)).body).toMatchObject(masked)
    const whole = { firstName: set.firstName, bio: set['craftsmanInfo.bio'] }
    expect((await app.as(craftsman).get(path)).body).toMatchObject(whole)
    expect((await app.as(admin).get(path)).body).toMatchObject(whole)
    expect((await app.as(craftsman).get('/users/me')).body).toMatchObject(whole)
    await app.as(other).put(`/users/me/favourites/${craftsman.id}`).expect(200)
    const { body } = await app.as(other).get('/users/me/favourites').expect(200)
    expect(body.data[0].firstName).toBe('Call •••')
  })

  describe('and where their mail goes', () => {
    it.each([
      ['a domain in Arabic', 'mona@موقع.مصر', 'mona@xn--4gbrim.xn--wgbh1c'],
      ['the same as DNS has it', 'Mona2@XN--4gbrim.xn--wgbh1c', 'mona2@xn--4gbrim.xn--wgbh1c'],
      ['a domain with an accent', 'mona@bücher.example', 'mona@xn--bcher-kva.example'],
      ['with marks of direction', '\u200emona3@craftworks.example\u2069', 'mona3@craftworks.example'],
      ['with a soft hyphen', 'mona\u00ad4@craftworks.example', 'mona4@craftworks.example'],
    ])('may be %s', async (_what, email, stored) => {
      const reply = await register({ email })
      expect(reply).toMatchObject({ status: 201, body: { user: { email: stored } } })
      for (const loginIdentifier of [email, stored, email.toUpperCase()]) {
        const login = { loginIdentifier, password: 'correct horse', type: 'clients' }
        expect((await app.anonymous.post('/auth/login', login)).status).toBe(200)
      }
      expect(await register({ email: stored })).toMatchObject({ body: { code: 'EMAIL_TAKEN' } })
    })

    it.each([
      'منى@موقع.مصر',
      'a@b',
      'a@1.2',
      'a..b@c.com',
      'a@-b.com',
      'a@b.c',
      'a b@c.com',
      '@c.com',
      'a@مو قع.مصر',
    ])('is not %s', async (email) => {
      expect(await register({ email })).toMatchObject({ status: 400, body: { errors: [{ path: 'email' }] } })
    })
  })
})
