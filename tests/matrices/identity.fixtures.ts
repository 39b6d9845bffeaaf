import { userExamples } from '#features/identity/users/users.examples.js'
import { newId } from '#kernel/ids.js'
import type { Fixtures } from './fixture.js'
import { PAGE } from './fixture.js'
import type { Ground } from './ground.js'

const person = { firstName: 'Hassan', lastName: 'Mahmoud' }
const location = { type: 'Point', coordinates: [31.2357, 30.0444] }
const newEmail = (): string => `${newId()}@craftworks.example`

const profile = {
  ...person,
  phone: '01112345678',
  location,
  language: 'ar',
  skills: ['Plumbing'],
  address: '14 Road 9, flat 5',
  bio: 'Fifteen years with water systems.',
}

const resetToken = async ({ app }: Ground, email: string): Promise<string> => {
  await app.anonymous.post('/auth/forgot-password', { email })
  const [mail] = await app.mailsTo(email)
  const token = /token=([\w.~%-]+)/.exec(mail?.text ?? '')?.[1]
  if (token === undefined) throw new Error('no link was mailed')
  return decodeURIComponent(token)
}

const otherSession = async (ground: Ground) => {
  const caller = await ground.app.a.client()
  const { email: loginIdentifier, password } = caller
  await ground.app.anonymous.post('/auth/login', { loginIdentifier, password, type: 'clients' })
  const { body } = await ground.app.as(caller).get('/auth/sessions')
  const sessions = body.data as { id: string; current: boolean }[]
  return { caller, params: { sessionId: sessions.find(({ current }) => !current)!.id } }
}

const changeProfile = {
  call: ({ people }: Ground) => ({ caller: people.craftsman, body: userExamples.changes }),
  everyField: profile,
}

export const identityFixtures: Fixtures = {
  'auth.register': {
    call: () => ({
      caller: null,
      body: { ...person, email: newEmail(), password: 'correct horse', role: 'Client' },
    }),
    everyField: {
      ...person,
      email: 'hassan@craftworks.example',
      password: 'correct horse',
      role: 'craftsman',
      phone: '01112345678',
      location,
      language: 'ar',
      skills: ['Plumbing'],
    },
  },
  'auth.login': {
    call: ({ people: { client } }) => ({
      caller: null,
      body: { loginIdentifier: client.email, password: client.password, type: 'clients' },
    }),
    everyField: { loginIdentifier: '01112345678', password: 'correct horse', type: 'clients' },
  },
  'auth.refresh': {
    call: async ({ app }) => ({
      caller: null,
      body: { refreshToken: (await app.a.client()).refreshToken },
    }),
    everyField: { refreshToken: 'a.b.c' },
  },
  'auth.logout': { call: async ({ app }) => ({ caller: await app.a.client() }) },
  'auth.forgotPassword': {
    call: ({ people }) => ({ caller: null, body: { email: people.client.email } }),
    everyField: { email: 'hassan@craftworks.example' },
  },
  'auth.resetPassword': {
    call: async (ground) => {
      const { email } = await ground.app.a.client()
      return { caller: null, body: { token: await resetToken(ground, email), newPassword: 'battery staple' } }
    },
    everyField: { token: 'a.b', newPassword: 'battery staple' },
  },
  'sessions.list': { call: ({ people }) => ({ caller: people.client }), everyParameter: PAGE },
  'sessions.revoke': { call: otherSession },
  'users.me': { call: ({ people }) => ({ caller: people.craftsman }) },
  'users.replace': changeProfile,
  'users.update': changeProfile,
  'users.changePassword': {
    call: async ({ app }) => {
      const caller = await app.a.client()
      return { caller, body: { currentPassword: caller.password, newPassword: 'battery staple' } }
    },
    everyField: { currentPassword: 'a wrong one', newPassword: 'battery staple' },
  },
  'users.deactivate': {
    call: async ({ app }) => {
      const caller = await app.a.client()
      return { caller, body: { password: caller.password } }
    },
    everyField: { password: 'a wrong one' },
  },
  'users.read': { call: ({ people }) => ({ caller: null, params: { userId: people.craftsman.id } }) },
  'bans.ban': {
    call: async ({ app, people }) => ({
      caller: people.admin,
      params: { userId: (await app.a.client()).id },
      body: { reason: 'Fraud report' },
    }),
    everyField: { reason: 'Fraud report' },
  },
  'bans.unban': {
    call: async ({ app, people }) => {
      const { id: userId } = await app.a.client()
      await app.as(people.admin).patch(`/admin/users/${userId}/ban`, { reason: 'Fraud report' })
      return { caller: people.admin, params: { userId } }
    },
  },
}
