import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROLES, type Role } from '#kernel/auth/actor.js'
import { newId } from '#kernel/ids.js'
import { fixtureOf } from './fixtures.js'
import { type Ground, startGround } from './ground.js'
import { type Operation, operations } from './operations.js'
import { problemsOf } from './replies.js'

/** Written down a second time on purpose: a slip in a definition fails here. */
const EXPECTED: Readonly<Record<string, 'everybody' | readonly Role[]>> = {
  'auth.register': 'everybody',
  'auth.login': 'everybody',
  'auth.refresh': 'everybody',
  'auth.logout': ['client', 'craftsman', 'moderator', 'admin'],
  'auth.forgotPassword': 'everybody',
  'auth.resetPassword': 'everybody',
  'sessions.list': ['client', 'craftsman', 'moderator', 'admin'],
  'sessions.revoke': ['client', 'craftsman', 'moderator', 'admin'],
  'users.me': ['client', 'craftsman', 'moderator', 'admin'],
  'users.replace': ['client', 'craftsman', 'moderator', 'admin'],
  'users.update': ['client', 'craftsman', 'moderator', 'admin'],
  'users.changePassword': ['client', 'craftsman', 'moderator', 'admin'],
  'users.deactivate': ['client', 'craftsman'],
  'users.read': 'everybody',
  'recommendations.craftsmen': ['client'],
  'recommendedJobs.list': ['craftsman'],
  'services.list': 'everybody',
  'services.create': ['moderator', 'admin'],
  'services.update': ['moderator', 'admin'],
  'services.remove': ['moderator', 'admin'],
  'jobs.post': ['client'],
  'jobs.list': ['client', 'craftsman', 'moderator', 'admin'],
  'jobs.read': ['client', 'craftsman', 'moderator', 'admin'],
  'jobs.update': ['client', 'moderator', 'admin'],
  'jobs.cancel': ['client', 'moderator', 'admin'],
  'jobs.changeStatus': ['client', 'craftsman', 'moderator', 'admin'],
  'jobs.confirm': ['client'],
  'jobs.history': ['client', 'craftsman', 'moderator', 'admin'],
  'quotes.submit': ['craftsman'],
  'quotes.list': ['client', 'craftsman', 'moderator', 'admin'],
  'quotes.revise': ['craftsman'],
  'quotes.withdraw': ['craftsman'],
  'quotes.accept': ['client'],
  'quotes.reject': ['client'],
  'ownJobs.list': ['client', 'craftsman'],
  'ownQuotes.list': ['craftsman'],
  'invitations.invite': ['client'],
  'invitations.list': ['client', 'craftsman', 'moderator', 'admin'],
  'invitations.respond': ['craftsman'],
  'receivedInvitations.list': ['craftsman'],
  'chat.open': ['client', 'craftsman'],
  'chat.list': ['client', 'craftsman'],
  'chat.ofJob': ['client', 'craftsman', 'moderator', 'admin'],
  'chat.read': ['client', 'craftsman', 'moderator', 'admin'],
  'chat.messages': ['client', 'craftsman', 'moderator', 'admin'],
  'chat.send': ['client', 'craftsman'],
  'chat.markRead': ['client', 'craftsman'],
  'chat.close': ['client', 'craftsman'],
  'notifications.list': ['client', 'craftsman', 'moderator', 'admin'],
  'notifications.unreadCount': ['client', 'craftsman', 'moderator', 'admin'],
  'notifications.markRead': ['client', 'craftsman', 'moderator', 'admin'],
  'notifications.readAll': ['client', 'craftsman', 'moderator', 'admin'],
  'notifications.read': ['client', 'craftsman', 'moderator', 'admin'],
  'notifications.remove': ['client', 'craftsman', 'moderator', 'admin'],
  'notifications.preferences': ['client', 'craftsman', 'moderator', 'admin'],
  'notifications.changePreferences': ['client', 'craftsman', 'moderator', 'admin'],
  'notifications.addDevice': ['client', 'craftsman', 'moderator', 'admin'],
  'notifications.removeDevice': ['client', 'craftsman', 'moderator', 'admin'],
  'bans.ban': ['admin'],
  'bans.unban': ['admin'],
  'operations.read': ['client', 'craftsman', 'moderator', 'admin'],
  'health.alive': 'everybody',
  'health.ready': 'everybody',
}

const CALLERS = ['anonymous', ...ROLES] as const
type CallerKind = (typeof CALLERS)[number]

const refusalOf = ({ id }: Operation, caller: CallerKind): string | null => {
  const allowed = EXPECTED[id]!
  if (allowed === 'everybody') return null
  if (caller === 'anonymous') return '401 UNAUTHORIZED'
  return allowed.includes(caller) ? null : '403 FORBIDDEN'
}

const unknownIds = ({ path }: Operation): Record<string, string> =>
  Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name]) => [name, newId()]))

describe('access', () => {
  let ground: Ground
  beforeAll(async () => {
    ground = await startGround()
  })
  afterAll(() => ground.close())

  const tokenOf = (caller: CallerKind) => (caller === 'anonymous' ? null : ground.people[caller])
  const answer = async (operation: Operation, call: Parameters<Ground['call']>[1]): Promise<string> => {
    const reply = await ground.call(operation, call)
    expect(problemsOf(operation, reply)).toEqual([])
    return `${reply.status} ${(reply.body as { code?: string }).code ?? 'fine'}`
  }

  it('is written down for every operation, and for no other', () => {
    expect(operations.map(({ id }) => id).sort()).toEqual(Object.keys(EXPECTED).sort())
  })

  it.each(operations)('of $id is refused before its input is looked at', async (operation) => {
    const answers: Record<string, string> = {}
    const expected: Record<string, string> = {}
    for (const kind of CALLERS) {
      const body = operation.spec.method === 'get' ? {} : { body: '{"unexpected":1}' }
      const nonsense = { params: unknownIds(operation), query: 'unexpected=1', ...body }
      answers[kind] = await answer(operation, { caller: tokenOf(kind), ...nonsense })
      expected[kind] = refusalOf(operation, kind) ?? '400 VALIDATION_FAILED'
    }
    expect(answers).toEqual(expected)
  })

  it.each(operations)('of $id is refused to others for a call that succeeds', async (operation) => {
    const { caller, ...call } = await fixtureOf(operation).call(ground)
    const before = await ground.digest()
    const refused = CALLERS.filter((kind) => refusalOf(operation, kind) !== null)
    for (const kind of refused) {
      expect(await answer(operation, { caller: tokenOf(kind), ...call })).toBe(refusalOf(operation, kind))
    }
    expect(await ground.digest()).toEqual(before)
    expect(await answer(operation, { caller, ...call })).toBe(`${operation.spec.reply.status} fine`)
  })
})
