import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { users } from '#features/identity/users/users.compose.js'
import { DAY, HOUR, MINUTE, SECOND } from '#kernel/clock.js'
import { newId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const INVALID = { status: 400, body: { code: 'VERIFICATION_INVALID' } }

describe('an address', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp({
      env: { ACCESS_TOKEN_SECONDS: String(7 * DAY), WEB_APP_URL: 'https://craftworks.example/app/' },
    })
  })
  afterAll(() => app.close())

  const newcomer = () => app.a.client({ isVerified: false })
  const tokenIn = (text = ''): string =>
    decodeURIComponent(/verify-email\?token=([\w.~%-]+)/.exec(text)?.[1] ?? 'none')
  const codeIn = (text = ''): string => /\b(\d{6})\b/.exec(text)?.[1] ?? 'none'
  const lastMail = async (email: string) => (await app.mailsTo(email))[0]
  const verify = (body: object) => app.anonymous.post('/auth/verify-email', body)
  /** Later than what was mailed before, so that it is the newest. */
  const resend = (person: Person) => {
    app.clock.advance(SECOND)
    return app.as(person).post('/auth/verify-email/resend')
  }
  const isVerified = async (person: Person): Promise<boolean> =>
    (await app.as(person).get('/users/me').expect(200)).body.emailVerified

  it('is asked for a proof by one mail after registering, which says nothing that anybody typed', async () => {
    const body = {
      email: `${newId()}@craftworks.example`,
      password: 'correct horse',
      role: 'client',
      firstName: 'Stranger',
      lastName: 'Danger',
      language: 'ar',
    }
    const { user } = (await app.anonymous.post('/auth/register', body).expect(201)).body
    expect(user).toMatchObject({ emailVerified: false, phoneVerified: false })
    const [mail, ...more] = await app.mailsTo(body.email)
    expect(more).toEqual([])
    expect(mail!.subject).toBe('تأكيد البريد الإلكتروني')
    expect(mail!.html).toContain('<html lang="ar" dir="rtl">')
    expect(mail!.text).toContain('https://craftworks.example/app/verify-email?token=')
    expect(mail!.text + mail!.html).not.toMatch(/Stranger|Danger/)
  })

  it('is proved by the link, which answers the same again, for a day', async () => {
    const [person, late] = [await newcomer(), await newcomer()]
    const token = tokenIn((await lastMail(person.email))?.text)
    const lateToken = tokenIn((await lastMail(late.email))?.text)
    const code = codeIn((await lastMail(person.email))?.text)
    for (let use = 0; use < 3; use++) {
      expect(await verify({ token })).toMatchObject({
        status: 200,
        body: { message: 'Your email address is confirmed.' },
      })
      expect(await isVerified(person)).toBe(true)
    }
    expect(await verify({ email: person.email, code })).toMatchObject(INVALID)
    app.clock.advance(DAY - SECOND)
    expect(await verify({ token: `${lateToken}x` })).toMatchObject(INVALID)
    app.clock.advance(SECOND)
    expect(await verify({ token: lateToken })).toMatchObject(INVALID)
    expect(await verify({ token })).toMatchObject(INVALID)
    expect(await isVerified(late)).toBe(false)
  })

  it('is proved by the code, in any spelling of the address, for a quarter of an hour', async () => {
    const [person, late] = [await newcomer(), await newcomer()]
    const code = codeIn((await lastMail(person.email))?.text)
    const arabic = code.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
    const lateCode = codeIn((await lastMail(late.email))?.text)
    expect(await verify({ email: ` ${person.email.toUpperCase()}`, code: arabic })).toMatchObject({
      status: 200,
    })
    expect(await isVerified(person)).toBe(true)
    expect(await verify({ email: person.email, code })).toMatchObject(INVALID)
    app.clock.advance(15 * MINUTE)
    expect(await verify({ email: late.email, code: lateCode })).toMatchObject(INVALID)
  })

  it('is not guessed: of five wrong codes the right one ends too, and nobody else is told apart', async () => {
    const [person, other] = [await newcomer(), await newcomer()]
    const code = codeIn((await lastMail(person.email))?.text)
    const wrong = code === '000000' ? '000001' : '000000'
    for (let n = 0; n < 5; n++)
      expect(await verify({ email: person.email, code: wrong })).toMatchObject(INVALID)
    expect(await verify({ email: person.email, code })).toMatchObject(INVALID)
    expect(await verify({ email: other.email, code })).toMatchObject(INVALID)
    expect(await verify({ email: 'nobody@craftworks.example', code })).toMatchObject(INVALID)
    expect(await isVerified(person)).toBe(false)
  })

  it('gets a newer link and code, which end the older ones, until it is proved', async () => {
    const person = await newcomer()
    const older = (await lastMail(person.email))?.text
    await resend(person).expect(200)
    const newer = (await lastMail(person.email))?.text
    expect(tokenIn(newer)).not.toBe(tokenIn(older))
    expect(await verify({ token: tokenIn(older) })).toMatchObject(INVALID)
    expect(await verify({ email: person.email, code: codeIn(older) })).toMatchObject(INVALID)
    await verify({ token: tokenIn(newer) }).expect(200)
    const count = (await app.mailsTo(person.email)).length
    expect((await resend(person).expect(200)).body.message).toBe('Your email address is confirmed.')
    expect(await app.mailsTo(person.email)).toHaveLength(count)
  })

  it('is proved once by many uses of a link at once, which answer alike', async () => {
    const person = await newcomer()
    const token = tokenIn((await lastMail(person.email))?.text)
    const replies = await Promise.all(Array.from({ length: 8 }, () => verify({ token })))
    expect(replies.map(({ status }) => status)).toEqual(Array(8).fill(200))
    expect(await isVerified(person)).toBe(true)
  })

  it('is proved by a link to a new password too', async () => {
    const person = await newcomer()
    await app.settle()
    app.clock.advance(SECOND)
    await app.anonymous.post('/auth/forgot-password', { email: person.email }).expect(200)
    const token = decodeURIComponent(/token=([\w.~%-]+)/.exec((await lastMail(person.email))!.text)![1]!)
    await app.anonymous.post('/auth/reset-password', { token, newPassword: 'another horse' }).expect(200)
    const login = { loginIdentifier: person.email, password: 'another horse', type: 'clients' }
    const { body } = await app.anonymous.post('/auth/login', login).expect(200)
    expect(body.user.emailVerified).toBe(true)
  })

  it('of staff is proved by who gave them the account', async () => {
    const admin = await app.a.admin()
    expect(await isVerified(admin)).toBe(true)
    expect(await app.mailsTo(admin.email)).toEqual([])
  })

  it.each([
    [{}, 'token', 'REQUIRED'],
    [{ email: 'a@b.example' }, 'token', 'REQUIRED'],
    [{ code: '123456' }, 'token', 'REQUIRED'],
    [{ token: 'x', code: '123456' }, 'token', 'CONFLICTING_FIELDS'],
    [{ token: 'x', email: 'a@b.example', code: '123456' }, 'token', 'CONFLICTING_FIELDS'],
    [{ token: { $gt: '' } }, 'token', 'INVALID_TYPE'],
    [{ email: 'a@b.example', code: '12345' }, 'code', 'INVALID_FORMAT'],
  ])('is not proved by %j', async (body, path, code) => {
    const reply = await verify(body).set('Accept-Language', 'ar')
    expect(reply).toMatchObject({
      status: 400,
      body: { code: 'VALIDATION_FAILED', errors: [{ path, code }] },
    })
    expect(reply.body.errors[0].message).toMatch(/[\u0600-\u06FF]/)
  })

  describe('that is to be another', () => {
    const change = (person: Person, email: string, password = person.password) => {
      app.clock.advance(SECOND)
      return app.as(person).put('/users/me/email', { email, password })
    }
    const another = () => `elsewhere.${newId()}@craftworks.example`
    const emailOf = async (person: Person): Promise<string> =>
      (await app.as(person).get('/users/me').expect(200)).body.email
    const linkTo = async (email: string): Promise<string> => tokenIn((await lastMail(email))?.text)

    it.each([
      ['the new one first', 1],
      ['the old one first', -1],
    ])('changes when both have agreed, %s', async (_order, order) => {
      const person = await app.a.client({ firstName: 'Stranger' })
      const to = another()
      await change(person, to).expect(200)
      const tokens = [await linkTo(to), await linkTo(person.email)]
      const [first, second] = order > 0 ? tokens : tokens.reverse()
      expect((await verify({ token: first! }).expect(200)).body.message).toMatch(/other address/)
      expect((await verify({ token: first! }).expect(200)).body.message).toMatch(/other address/)
      expect(await emailOf(person)).toBe(person.email)
      for (const token of [second!, second!, first!]) {
        expect((await verify({ token }).expect(200)).body.message).toMatch(/is confirmed/)
        expect(await emailOf(person)).toBe(to)
      }
      app.clock.advance(DAY)
      expect(await verify({ token: second! })).toMatchObject(INVALID)
      expect(await isVerified(person)).toBe(true)
      for (const email of [to, person.email]) {
        expect((await lastMail(email))!.text).not.toMatch(/Stranger|elsewhere/)
      }
      const login = { password: person.password, type: 'clients' }
      await app.anonymous.post('/auth/login', { ...login, loginIdentifier: to }).expect(200)
      await app.anonymous.post('/auth/login', { ...login, loginIdentifier: person.email }).expect(401)
    })

    it('asks only the new one where the old one was never proved, which is told in fixed words', async () => {
      const person = await app.a.client({ isVerified: false, firstName: 'Stranger' })
      const before = (await app.mailsTo(person.email)).length
      const to = another()
      await change(person, to).expect(200)
      const [notice, ...earlier] = await app.mailsTo(person.email)
      expect(earlier).toHaveLength(before)
      expect(notice!.subject).toBe('Your email address is about to change')
      expect(notice!.text + notice!.html).not.toMatch(/Stranger|elsewhere|token/)
      await verify({ token: await linkTo(to) }).expect(200)
      expect(await emailOf(person)).toBe(to)
    })

    it('asks the old one too where that was proved after the request', async () => {
      const person = await newcomer()
      const own = await linkTo(person.email)
      const to = another()
      await change(person, to).expect(200)
      await verify({ token: own }).expect(200)
      const token = await linkTo(to)
      app.clock.advance(SECOND)
      const { body } = await verify({ token }).expect(200)
      expect(body.message).toMatch(/other address/)
      expect(await emailOf(person)).toBe(person.email)
      await verify({ token: await linkTo(person.email) }).expect(200)
      expect(await emailOf(person)).toBe(to)
    })

    const forgot = async (person: Person): Promise<string> => {
      await app.mailsTo(person.email)
      app.clock.advance(SECOND)
      await app.anonymous.post('/auth/forgot-password', { email: person.email }).expect(200)
      return decodeURIComponent(/token=([\w.~%-]+)/.exec((await lastMail(person.email))!.text)![1]!)
    }
    const newPassword = 'another horse'

    it.each([true, false])('stays as it is where the password changes, proved: %s', async (isVerified) => {
      const [owner, other] = [await app.a.client({ isVerified }), await app.a.client({ isVerified })]
      for (const person of [owner, other]) await change(person, `thief.${person.email}`).expect(200)
      const passwords = { currentPassword: owner.password, newPassword }
      await app.as(owner).put('/users/change-password', passwords).expect(200)
      const token = await forgot(other)
      await app.anonymous.post('/auth/reset-password', { token, newPassword }).expect(200)
      for (const { email } of [owner, other]) {
        expect(await verify({ token: await linkTo(`thief.${email}`) })).toMatchObject(INVALID)
        const login = { loginIdentifier: email, password: newPassword, type: 'clients' }
        await app.anonymous.post('/auth/login', login).expect(200)
      }
    })

    it('is not asked for with a password that was changed since it was proved', async () => {
      const { accounts } = app.application.offersOf(users)
      const person = await app.a.client()
      const proved = await accounts.provePassword(person.id, person.password)
      const token = await forgot(person)
      await app.anonymous.post('/auth/reset-password', { token, newPassword }).expect(200)
      const request = app.application.database.transaction((tx) => accounts.assertStillProved(tx, proved))
      await expect(request).rejects.toMatchObject({ code: 'WRONG_PASSWORD' })
    })

    it('ends a link to a new password that was mailed to the old one', async () => {
      const person = await newcomer()
      const token = await forgot(person)
      const to = another()
      await change(person, to).expect(200)
      await verify({ token: await linkTo(to) }).expect(200)
      expect(await app.anonymous.post('/auth/reset-password', { token, newPassword })).toMatchObject({
        status: 400,
        body: { code: 'RESET_TOKEN_INVALID' },
      })
    })

    it('needs the password, and an address that nobody has', async () => {
      const [person, other] = [await app.a.client(), await app.a.client()]
      expect(await change(person, another(), 'not my horse')).toMatchObject({
        status: 400,
        body: { code: 'WRONG_PASSWORD' },
      })
      expect(await change(person, other.email.toUpperCase())).toMatchObject({
        status: 409,
        body: { code: 'EMAIL_TAKEN' },
      })
      expect(await change(person, person.email)).toMatchObject({
        status: 400,
        body: { errors: [{ path: 'email' }] },
      })
      await app.as(other).delete('/users/account', { password: other.password }).expect(200)
      expect(await change(person, other.email)).toMatchObject({ body: { code: 'EMAIL_TAKEN' } })
    })

    it('is replaced by a later wish, and forgotten after a day', async () => {
      const person = await app.a.client()
      const [first, second] = [another(), another()]
      await change(person, first).expect(200)
      const dead = await linkTo(first)
      await change(person, second).expect(200)
      expect(await verify({ token: dead })).toMatchObject(INVALID)
      const token = await linkTo(second)
      app.clock.advance(24 * HOUR)
      expect(await verify({ token })).toMatchObject(INVALID)
    })

    it('has one winner where two want the same', async () => {
      const people = [await newcomer(), await newcomer()]
      const to = another()
      const tokens: string[] = []
      for (const person of people) {
        await change(person, to).expect(200)
        tokens.push(await linkTo(to))
      }
      const replies = await Promise.all(tokens.map((token) => verify({ token })))
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
      const owners = await app.database.collection('users').countDocuments({ email: to })
      expect(owners).toBe(1)
    })
  })

  describe('and a number', () => {
    const prove = (person: Person, phone: string) =>
      app.application.database.transaction((tx) =>
        app.application.offersOf(users).proofs.provePhone(tx, person.id, phone),
      )
    const me = async (person: Person) => (await app.as(person).get('/users/me').expect(200)).body

    it('yields to whoever proves it, and to nobody once it is proved', async () => {
      const [squatter, owner, third] = [await newcomer(), await newcomer(), await newcomer()]
      await prove(owner, squatter.phone)
      expect(await me(owner)).toMatchObject({ phone: squatter.phone, phoneVerified: true })
      expect(await me(squatter)).toMatchObject({ phone: null, phoneVerified: false })
      await expect(prove(third, squatter.phone)).rejects.toMatchObject({ code: 'PHONE_TAKEN' })
      expect(await me(third)).toMatchObject({ phone: third.phone })
    })

    it('is unique though nobody has proved it', async () => {
      const [one, other] = [await newcomer(), await newcomer()]
      expect(await app.as(other).put('/users/me', { phone: one.phone })).toMatchObject({
        status: 409,
        body: { code: 'PHONE_TAKEN' },
      })
    })

    it('that is another is to be proved again, and the same one is not', async () => {
      const person = await app.a.client()
      await app.as(person).put('/users/me', { phone: person.phone }).expect(200)
      expect(await me(person)).toMatchObject({ phoneVerified: true })
      const { body } = await app.as(person).put('/users/me', { phone: '+201299999999' }).expect(200)
      expect(body).toMatchObject({ phone: '+201299999999', phoneVerified: false })
    })
  })
})

describe('who asks too often', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp({
      env: {
        ACCESS_TOKEN_SECONDS: String(7 * DAY),
        RATE_LIMIT_PHONES_PER_HOUR: '2',
        RATE_LIMIT_VERIFICATION_MAILS_PER_HOUR: '2',
        RATE_LIMIT_MAILBOX_PER_HOUR: '3',
        RATE_LIMIT_VERIFICATION_MAILBOX_PER_DAY: '4',
      },
    })
  })
  afterAll(() => app.close())

  it('for numbers is refused, whatever the answers were, while the own number is free', async () => {
    const [person, other] = [await app.a.client(), await app.a.client()]
    const give = (phone: string) => app.as(person).put('/users/me', { phone })
    expect((await give(other.phone)).status).toBe(409)
    expect((await give('+201511111111')).status).toBe(200)
    expect(await give('+201522222222')).toMatchObject({ status: 429, body: { code: 'RATE_LIMITED' } })
    expect((await app.as(person).patch('/users/me', { phone: '+201533333333' })).status).toBe(429)
    expect((await give('+201511111111')).status).toBe(200)
  })

  it('for mails is refused', async () => {
    const person = await app.a.client({ isVerified: false })
    const resend = () => app.as(person).post('/auth/verify-email/resend')
    expect([(await resend()).status, (await resend()).status, (await resend()).status]).toEqual([
      200, 200, 429,
    ])
    const body = { email: `${newId()}@craftworks.example`, password: person.password }
    expect((await app.as(person).put('/users/me/email', body)).status).toBe(429)
  })

  it('for mails to one mailbox is refused, whoever they are', async () => {
    const mailbox = `${newId()}@craftworks.example`
    const ask = async (person: Person, email: string) =>
      app.as(person).put('/users/me/email', { email, password: person.password })
    const people = await Promise.all(Array.from({ length: 4 }, () => app.a.client()))
    for (const person of people.slice(0, 3)) {
      expect((await ask(person, mailbox.toUpperCase())).status).toBe(200)
    }
    expect((await ask(people[3]!, mailbox)).body.details).toMatchObject({ name: 'mailbox', limit: 3 })
    app.clock.advance(HOUR)
    expect((await ask(await app.a.client(), mailbox)).status).toBe(200)
    expect((await ask(await app.a.client(), mailbox)).body.details).toMatchObject({
      name: 'verification-mailbox',
      limit: 4,
      windowSeconds: 24 * 3600,
    })
    expect(await app.mailsTo(mailbox)).toHaveLength(4)
  })

  it('for mails to their own unproved address is refused for a day, links and notices together', async () => {
    const person = await app.a.client({ isVerified: false })
    const resend = async () => (await app.as(person).post('/auth/verify-email/resend')).status
    expect([await resend(), await resend()]).toEqual([200, 200])
    app.clock.advance(HOUR)
    const change = async () =>
      app.as(person).put('/users/me/email', {
        email: `${newId()}@craftworks.example`,
        password: person.password,
      })
    expect([(await change()).status, (await change()).status]).toEqual([200, 200])
    app.clock.advance(HOUR)
    expect([await resend(), (await change()).status]).toEqual([429, 429])
    app.clock.advance(DAY)
    expect(await resend()).toBe(200)
  })

  it('for changes is refused, and what mails nothing is not counted', async () => {
    const [person, other] = [await app.a.client(), await app.a.client()]
    const change = async (email: string, password = person.password) =>
      (await app.as(person).put('/users/me/email', { email, password })).status
    const another = () => `${newId()}@craftworks.example`
    for (let n = 0; n < 3; n++) {
      expect(await change(another(), 'not my horse')).toBe(400)
      expect(await change(other.email)).toBe(409)
      expect(await change(person.email)).toBe(400)
    }
    expect([await change(another()), await change(another()), await change(another())]).toEqual([
      200, 200, 429,
    ])
  })
})
