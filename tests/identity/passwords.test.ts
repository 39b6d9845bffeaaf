import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MINUTE, SECOND } from '#kernel/clock.js'
import { newId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const NEW_PASSWORD = 'battery staple'

describe('passwords', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp()
  })
  afterAll(() => app.close())

  const login = ({ email }: Person, password: string) =>
    app.anonymous.post('/auth/login', { loginIdentifier: email, password, type: 'clients' })
  const forgot = (email: unknown) => app.anonymous.post('/auth/forgot-password', { email })
  const reset = (token: unknown, newPassword: unknown = NEW_PASSWORD) =>
    app.anonymous.post('/auth/reset-password', { token, newPassword })
  const tokenFor = async ({ email }: Person): Promise<string> => {
    await forgot(email)
    const link = /https?:\S+/.exec((await app.mailsTo(email))[0]!.text)![0]
    return new URL(link).searchParams.get('token')!
  }
  const isAlive = async (person: { token: string }): Promise<boolean> =>
    (await app.as(person).get('/users/me')).status === 200
  const events = (type: string, userId: string) =>
    app.database.collection('events').find({ type, 'payload.userId': userId }).toArray()

  describe('PUT /users/change-password', () => {
    const change = (person: Person, currentPassword: string, newPassword = NEW_PASSWORD) =>
      app.as(person).put('/users/change-password', { currentPassword, newPassword })

    it('changes it, and signs out every other device', async () => {
      const client = await app.a.client()
      const { body: tablet } = await login(client, client.password)
      expect((await change(client, client.password)).status).toBe(200)
      expect(await isAlive(client)).toBe(true)
      expect(await isAlive(tablet)).toBe(false)
      expect((await login(client, client.password)).status).toBe(401)
      expect((await login(client, NEW_PASSWORD)).status).toBe(200)
      expect(await events('user.password-changed', client.id)).toMatchObject([
        { payload: { userId: client.id, by: 'owner' } },
      ])
    })

    it('refuses a wrong password and a bad new one', async () => {
      const client = await app.a.client()
      const wrong = await change(client, 'wrong password')
      expect(wrong).toMatchObject({ status: 400, body: { code: 'WRONG_PASSWORD' } })
      const short = await change(client, client.password, 'short')
      expect(short).toMatchObject({ status: 400, body: { errors: [{ path: 'newPassword' }] } })
      expect((await login(client, client.password)).status).toBe(200)
    })

    it('refuses the present one, in whatever form it is typed', async () => {
      const client = await app.a.client()
      const composed = 'caf\u00e9 cr\u00e8me'
      await change(client, client.password, composed.normalize('NFD')).expect(200)
      for (const same of [composed, composed.normalize('NFD')]) {
        const { body } = await change(client, composed, same).set('Accept-Language', 'ar').expect(400)
        expect(body).toMatchObject({
          code: 'VALIDATION_FAILED',
          errors: [
            {
              path: 'newPassword',
              code: 'UNCHANGED',
              message: 'يجب أن تختلف كلمة المرور الجديدة عن الحالية',
            },
          ],
        })
      }
      for (const form of ['NFC', 'NFD']) {
        expect((await login(client, composed.normalize(form))).status).toBe(200)
      }
      const wrong = await change(client, 'wrong password', 'wrong password')
      expect(wrong).toMatchObject({ status: 400, body: { code: 'WRONG_PASSWORD' } })
    })

    it('refuses one that is guessed first', async () => {
      const client = await app.a.client()
      for (const common of ['Password1', '12345678', ' '.repeat(9)]) {
        const reply = await change(client, client.password, common)
        expect(reply).toMatchObject({ status: 400, body: { errors: [{ path: 'newPassword' }] } })
      }
    })

    it('kills a reset link that is under way', async () => {
      const client = await app.a.client()
      const token = await tokenFor(client)
      await change(client, client.password)
      expect(await reset(token)).toMatchObject({ status: 400, body: { code: 'RESET_TOKEN_INVALID' } })
    })

    it('of two simultaneous changes lets one through', async () => {
      const client = await app.a.client()
      const replies = await Promise.all([
        change(client, client.password, 'first password'),
        change(client, client.password, 'second password'),
      ])
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 400])
    })

    it('leaves no session of the old password, whenever that login came', async () => {
      for (let round = 0; round < 15; round++) {
        const client = await app.a.client()
        const [changed, ...logins] = await Promise.all([
          change(client, client.password),
          login(client, client.password),
          login(client, client.password),
        ])
        expect(changed.status).toBe(200)
        for (const { status, body } of logins) {
          expect([200, 401]).toContain(status)
          if (status === 200) expect(await isAlive(body)).toBe(false)
        }
      }
    })
  })

  describe('POST /auth/forgot-password', () => {
    it('mails a link in the language of the user', async () => {
      const [english, arabic] = [await app.a.client(), await app.a.client({ language: 'ar' })]
      await forgot(english.email)
      await app.anonymous
        .with({ 'Accept-Language': 'en' })
        .post('/auth/forgot-password', { email: arabic.email })
      const [inEnglish] = await app.mailsTo(english.email)
      expect(inEnglish).toMatchObject({ subject: 'Reset your password', language: 'en' })
      expect(inEnglish!.text).toMatch(/^http:\/\/localhost:3000\/reset-password\?token=[\w.-]+$/m)
      expect(inEnglish!.html).toContain('dir="ltr"')
      const [inArabic] = await app.mailsTo(arabic.email)
      expect(inArabic).toMatchObject({ subject: 'إعادة تعيين كلمة المرور', language: 'ar' })
      expect(inArabic!.html).toContain('<html lang="ar" dir="rtl">')
      expect(inArabic!.text).toContain('60 دقيقة')
    })

    it('answers and works alike, whether or not there is such a user', async () => {
      const client = await app.a.client()
      const stored = async (): Promise<number[]> => {
        const names = ['events', 'passwordResets', 'users', 'sessions']
        const counts = []
        for (const name of names) counts.push(await app.database.collection(name).countDocuments())
        const undone = await app.database.collection('events').distinct('pending', { type: /^user\./ })
        return [...counts, undone.length]
      }
      const workOf = async (email: string) => {
        const before = await stored()
        const { status, body, headers } = await forgot(email)
        const after = await stored()
        return {
          status,
          body,
          headers: Object.keys(headers).sort(),
          written: after.map((count, index) => count - before[index]!),
        }
      }
      const known = await workOf(client.email)
      const unknown = await workOf('nobody@craftworks.example')
      expect(known.status).toBe(200)
      expect(unknown).toEqual(known)
      expect(await app.mailsTo('nobody@craftworks.example')).toEqual([])
      expect(await app.mailsTo(client.email)).toHaveLength(1)
    })

    it('mails nothing to a closed account', async () => {
      const client = await app.a.client()
      await app.as(client).delete('/users/account', { password: client.password })
      expect((await forgot(client.email)).status).toBe(200)
      expect(await app.mailsTo(client.email)).toEqual([])
    })

    it('stores the token nowhere', async () => {
      const client = await app.a.client()
      const token = await tokenFor(client)
      const [id, secret] = token.split('.')
      for (const name of ['events', 'passwordResets', 'users']) {
        const text = JSON.stringify(await app.database.collection(name).find().toArray())
        expect(text).not.toContain(secret)
      }
      const [event] = await events('user.password-reset-requested', client.id)
      expect(event!.payload).toEqual({ userId: client.id, resetId: id })
    })

    it('takes nothing but an email address', async () => {
      for (const value of [{ $ne: null }, ['x'], 1, null, 'nobody']) {
        expect(await forgot(value)).toMatchObject({ status: 400, body: { errors: [{ path: 'email' }] } })
      }
    })

    it('writes to one address so often, and refuses alike whether or not there is such a user', async () => {
      const limited = await startTestApp({ env: { RATE_LIMIT_MAILBOX_PER_HOUR: '2' } })
      try {
        const client = await limited.a.client()
        const ask = (email: string) => limited.anonymous.post('/auth/forgot-password', { email })
        const refusals = []
        for (const email of [client.email, 'nobody@craftworks.example']) {
          expect([(await ask(email)).status, (await ask(email.toUpperCase())).status]).toEqual([200, 200])
          const { status, body, headers } = await ask(email)
          refusals.push({ status, code: body.code, wait: headers['retry-after'] })
        }
        const refusal = { status: 429, code: 'RATE_LIMITED', wait: '3600' }
        expect(refusals).toEqual([refusal, refusal])
      } finally {
        await limited.close()
      }
    })

    it('leads to the web app where that lives below a path', async () => {
      for (const address of ['https://x.example/app/', 'https://x.example/app']) {
        const elsewhere = await startTestApp({ env: { WEB_APP_URL: address } })
        try {
          const client = await elsewhere.a.client()
          await elsewhere.anonymous.post('/auth/forgot-password', { email: client.email })
          const [mail] = await elsewhere.mailsTo(client.email)
          expect(mail!.text).toContain('https://x.example/app/reset-password?token=')
        } finally {
          await elsewhere.close()
        }
      }
    })

    it('has a limit of its own, because it makes us write to somebody', async () => {
      const limited = await startTestApp({ env: { RATE_LIMIT_MAIL_PER_HOUR: '2' } })
      try {
        const ask = () => limited.anonymous.post('/auth/forgot-password', { email: 'a@craftworks.example' })
        expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([200, 200, 429])
      } finally {
        await limited.close()
      }
    })
  })

  describe('POST /auth/reset-password', () => {
    const invalid = { status: 400, body: { code: 'RESET_TOKEN_INVALID' } }

    it('sets a new password and signs out every device', async () => {
      const client = await app.a.client()
      const { body: tablet } = await login(client, client.password)
      expect((await reset(await tokenFor(client))).status).toBe(200)
      expect(await isAlive(client)).toBe(false)
      expect(await isAlive(tablet)).toBe(false)
      expect((await login(client, client.password)).status).toBe(401)
      expect((await login(client, NEW_PASSWORD)).status).toBe(200)
      expect(await events('user.password-changed', client.id)).toMatchObject([
        { payload: { by: 'reset-link' } },
      ])
    })

    it('refuses the present password and a common one, and leaves the link good', async () => {
      const client = await app.a.client()
      const token = await tokenFor(client)
      for (const bad of [client.password, 'password1', '        ']) {
        expect(await reset(token, bad)).toMatchObject({
          status: 400,
          body: { code: 'VALIDATION_FAILED', errors: [{ path: 'newPassword' }] },
        })
      }
      expect(await isAlive(client)).toBe(true)
      expect((await reset(token)).status).toBe(200)
    })

    it('works once, also for ten at the same time', async () => {
      const client = await app.a.client()
      const token = await tokenFor(client)
      const replies = await Promise.all(
        Array.from({ length: 10 }, (_, index) => reset(token, `new password ${index}`)),
      )
      expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
      expect(replies.filter(({ body }) => body.code === 'RESET_TOKEN_INVALID')).toHaveLength(9)
      expect(await reset(token)).toMatchObject(invalid)
      const winner = replies.findIndex(({ status }) => status === 200)
      expect((await login(client, `new password ${winner}`)).status).toBe(200)
    })

    it('takes the newest link only', async () => {
      const client = await app.a.client()
      const first = await tokenFor(client)
      app.clock.advance(SECOND)
      const second = await tokenFor(client)
      expect(second).not.toBe(first)
      expect(await reset(first)).toMatchObject(invalid)
      expect((await reset(second)).status).toBe(200)
    })

    it('takes it for 60 minutes', async () => {
      const [inTime, late] = [await app.a.client(), await app.a.client()]
      const tokens = [await tokenFor(inTime), await tokenFor(late)]
      app.clock.advance(60 * MINUTE - SECOND)
      expect((await reset(tokens[0])).status).toBe(200)
      app.clock.advance(SECOND)
      expect(await reset(tokens[1])).toMatchObject(invalid)
    })

    it('refuses a token that is forged, empty or not a string, and keeps the good one', async () => {
      const client = await app.a.client()
      const token = await tokenFor(client)
      expect(await reset(`${newId()}.${token.split('.')[1]}`)).toMatchObject(invalid)
      expect(await reset(token.split('.')[0])).toMatchObject(invalid)
      for (const value of [{ $gt: '' }, { $ne: null }, { $regex: '.*' }, [token], '', 1, null]) {
        expect(await reset(value)).toMatchObject({ status: 400, body: { errors: [{ path: 'token' }] } })
      }
      expect(await reset(token, { $gt: '' })).toMatchObject({
        status: 400,
        body: { code: 'VALIDATION_FAILED' },
      })
      expect((await login(client, client.password)).status).toBe(200)
      expect((await reset(token)).status).toBe(200)
    })

    it('leaves no session of the old password, whenever that login came', async () => {
      for (let round = 0; round < 10; round++) {
        const client = await app.a.client()
        const token = await tokenFor(client)
        const [changed, { status, body }] = await Promise.all([reset(token), login(client, client.password)])
        expect(changed.status).toBe(200)
        expect([200, 401]).toContain(status)
        if (status === 200) expect(await isAlive(body)).toBe(false)
      }
    })

    it('helps nobody past a ban or into a closed account', async () => {
      const [banned, closed, admin] = [await app.a.client(), await app.a.client(), await app.a.admin()]
      const tokens = [await tokenFor(banned), await tokenFor(closed)]
      await app.as(admin).patch(`/admin/users/${banned.id}/ban`, { reason: 'Fraud report' })
      await app.as(closed).delete('/users/account', { password: closed.password })
      expect((await reset(tokens[0])).status).toBe(200)
      expect(await login(banned, NEW_PASSWORD)).toMatchObject({
        status: 403,
        body: { code: 'ACCOUNT_BANNED' },
      })
      expect(await reset(tokens[1])).toMatchObject(invalid)
    })
  })
})
