import type { MatrixHarness } from '../matrices/harness.js'
import type { Person } from '../support/builders.js'
import { EVERY_ROLE, type FeatureMatrix, PAGE } from '../matrices/matrix.js'

/** A session of a client beside the one they call with. */
const otherSession = async ({ app }: MatrixHarness, caller: Person) => {
  const { email: loginIdentifier, password } = caller
  await app.anonymous.post('/auth/login', { loginIdentifier, password, type: 'clients' })
  const { body } = await app.as(caller).get('/auth/sessions')
  const sessions = body.data as { id: string; current: boolean }[]
  return { caller, params: { sessionId: sessions.find(({ current }) => !current)!.id } }
}

export const matrix: FeatureMatrix = {
  operations: {
    'sessions.list': {
      access: EVERY_ROLE,
      call: ({ people }) => ({ caller: people.client }),
      everyParameter: PAGE,
    },
    'sessions.revokeOthers': {
      access: EVERY_ROLE,
      call: async ({ app }) => ({ caller: await app.a.client() }),
    },
    'sessions.revoke': {
      access: EVERY_ROLE,
      call: async (harness) => otherSession(harness, await harness.app.a.client()),
    },
  },
  ids: async (harness) => ({
    sessionId: [(await otherSession(harness, harness.people.client)).params.sessionId],
  }),
}
