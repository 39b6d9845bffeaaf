import { newId } from '#kernel/ids.js'
import type { MatrixHarness } from '../matrices/harness.js'
import { EVERY_ROLE, type FeatureMatrix } from '../matrices/matrix.js'

const person = { firstName: 'Hassan', lastName: 'Mahmoud' }

const resetToken = async ({ app }: MatrixHarness, email: string): Promise<string> => {
  await app.anonymous.post('/auth/forgot-password', { email })
  const [mail] = await app.mailsTo(email)
  const token = /token=([\w.~%-]+)/.exec(mail?.text ?? '')?.[1]
  if (token === undefined) throw new Error('no link was mailed')
  return decodeURIComponent(token)
}

export const matrix: FeatureMatrix = {
  operations: {
    'auth.register': {
      access: 'everybody',
      call: () => ({
        caller: null,
        body: {
          ...person,
          email: `${newId()}@craftworks.example`,
          password: 'correct horse',
          role: 'Client',
        },
      }),
      everyField: {
        ...person,
        email: 'hassan@craftworks.example',
        password: 'correct horse',
        role: 'craftsman',
        phone: '01112345678',
        location: { type: 'Point', coordinates: [31.2357, 30.0444] },
        language: 'ar',
        skills: ['Plumbing'],
        deviceName: 'Pixel 8',
      },
      withoutKey: 'public; the email is unique',
    },
    'auth.login': {
      access: 'everybody',
      call: ({ people: { client } }) => ({
        caller: null,
        body: { loginIdentifier: client.email, password: client.password, type: 'clients' },
      }),
      everyField: {
        loginIdentifier: '01112345678',
        password: 'correct horse',
        type: 'clients',
        deviceName: 'Pixel 8',
      },
      withoutKey: 'public; one more session',
    },
    'auth.refresh': {
      access: 'everybody',
      call: async ({ app }) => ({
        caller: null,
        body: { refreshToken: (await app.a.client()).refreshToken },
      }),
      everyField: { refreshToken: 'a.b.c', deviceName: 'Pixel 8' },
      withoutKey: 'public; the same token is answered with the same successor',
    },
    'auth.logout': {
      access: EVERY_ROLE,
      call: async ({ app }) => ({ caller: await app.a.client() }),
      withoutKey: 'the session is gone',
    },
    'auth.forgotPassword': {
      access: 'everybody',
      call: ({ people }) => ({ caller: null, body: { email: people.client.email } }),
      everyField: { email: 'hassan@craftworks.example' },
      withoutKey: 'public; the earlier link dies',
    },
    'auth.resetPassword': {
      access: 'everybody',
      call: async (harness) => {
        const { email } = await harness.app.a.client()
        return {
          caller: null,
          body: { token: await resetToken(harness, email), newPassword: 'battery staple' },
        }
      },
      everyField: { token: 'a.b', newPassword: 'battery staple' },
      withoutKey: 'public; the link works once',
    },
  },
}
