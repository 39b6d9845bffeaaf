import { describe, expect, it } from 'vitest'
import type { Person } from '../support/builders.js'
import { recordLog } from '../support/recorded-log.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const SECRET_FIELDS = /passwordHash|refreshHash|tokenHash|resetId|\$2[aby]\$|"guard"|"_id"|"__v"/

/** One of everything that handles secrets, and what was answered. */
const tellEverything = async (app: TestApp, person: Person, admin: Person) => {
  const { email, password } = person
  const login = await app.anonymous.post('/auth/login', { loginIdentifier: email, password, type: 'clients' })
  const change = { currentPassword: password, newPassword: 'a secret of mine' }
  const replies = [
    login,
    await app.anonymous.post('/auth/login', {
      loginIdentifier: email,
      password: 'my wrong guess',
      type: 'clients',
    }),
    await app.anonymous.post('/auth/refresh-token', { refreshToken: login.body.refreshToken }),
    await app.as(person).get('/users/me'),
    await app.as(person).get('/auth/sessions'),
    await app.as(person).put('/users/me', { bio: 'Bio', unknown: 'field' }),
    await app.as(person).put('/users/change-password', change),
    await app.anonymous.get(`/users/${person.id}`),
    await app.anonymous.post('/auth/forgot-password', { email }),
    await app.anonymous.post('/auth/reset-password', { token: 'guessed-token', newPassword: 'a new secret' }),
    await app.as(admin).patch(`/admin/users/${person.id}/ban`, { reason: 'Fraud report' }),
    await app.as(person).get('/users/me'),
  ]
  return { replies, newest: login.body.refreshToken as string }
}

describe('secrets', () => {
  it('stand in no reply and in no log line', async () => {
    const { log, lines } = recordLog('silly')
    const app = await startTestApp({ log, database: 'own' })
    try {
      const [person, admin] = [await app.a.craftsman(), await app.a.admin()]
      const { replies, newest } = await tellEverything(app, person, admin)
      expect(replies.map(({ status }) => status)).toEqual([
        200, 401, 200, 200, 200, 400, 200, 200, 200, 400, 200, 403,
      ])
      for (const { text } of replies) expect(text).not.toMatch(SECRET_FIELDS)
      await app.settle()
      expect(lines.length).toBeGreaterThan(replies.length)
      const logged = JSON.stringify(lines)
      const secrets = [
        person.password,
        'a secret of mine',
        'my wrong guess',
        'guessed-token',
        person.token,
        newest,
      ]
      for (const secret of secrets) expect(logged).not.toContain(secret)
      expect(logged).not.toMatch(SECRET_FIELDS)
      expect(logged).not.toContain(person.email)
    } finally {
      await app.close()
    }
  })

  it('are not in what a stranger may read of a user', async () => {
    const app = await startTestApp()
    try {
      const craftsman = await app.a.craftsman({ coordinates: [31.2389, 30.048] })
      await app.as(craftsman).put('/users/me', { address: '3 Sea Street' })
      const { text } = await app.anonymous.get(`/users/${craftsman.id}`)
      for (const secret of [craftsman.email, craftsman.phone, '31.2389', '3 Sea Street', 'wallet']) {
        expect(text).not.toContain(secret)
      }
    } finally {
      await app.close()
    }
  })
})
