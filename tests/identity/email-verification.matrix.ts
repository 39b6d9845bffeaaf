import { newId } from '#kernel/ids.js'
import type { MatrixHarness } from '../matrices/harness.js'
import { EVERY_ROLE, type FeatureMatrix } from '../matrices/matrix.js'

const tokenMailedTo = async ({ app }: MatrixHarness, email: string): Promise<string> => {
  const [mail] = await app.mailsTo(email)
  const token = /token=([\w.~%-]+)/.exec(mail?.text ?? '')?.[1]
  if (token === undefined) throw new Error('no link was mailed')
  return decodeURIComponent(token)
}

export const matrix: FeatureMatrix = {
  operations: {
    'auth.verifyEmail': {
      access: 'everybody',
      call: async (harness) => {
        const { email } = await harness.app.a.client({ isVerified: false })
        return { caller: null, body: { token: await tokenMailedTo(harness, email) } }
      },
      everyField: { token: 'a.b', email: 'hassan@craftworks.example', code: '123456' },
      withoutKey: 'public; a link that is used again answers the same',
    },
    'auth.resendVerification': {
      access: EVERY_ROLE,
      call: async ({ app }) => ({ caller: await app.a.client({ isVerified: false }) }),
      withoutKey: 'the earlier link dies',
    },
    'users.changeEmail': {
      access: EVERY_ROLE,
      call: async ({ app }) => {
        const caller = await app.a.client()
        const body = { email: `${newId()}@craftworks.example`, password: caller.password }
        return { caller, body }
      },
      everyField: { email: 'hassan@craftworks.example', password: 'correct horse' },
    },
  },
}
