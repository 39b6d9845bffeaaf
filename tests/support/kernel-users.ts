import type { Actor, Role } from '#kernel/auth/actor.js'
import { Authenticator } from '#kernel/auth/authenticator.js'
import { Tokens } from '#kernel/auth/tokens.js'
import type { Clock } from '#kernel/clock.js'
import type { Database } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import { newId, toObjectId } from '#kernel/ids.js'

const BAN = { blockReason: 'Fraud', blockedAt: '2030-01-01T00:00:00.000Z' }

/** Whoever signs in to an application of kernel pieces: they are the actor they say they are. */
export const kernelUsers = ({ database, clock }: { database: Database; clock: Clock }) => {
  const tokens = new Tokens({
    options: { secret: 'kernel-app'.repeat(4), accessSeconds: 900, refreshSeconds: 604_800 },
    clock,
  })
  const actors = new Map<string, Actor>()
  const sessions = () => database.collection('sessions')
  const newActor = (role: Role): Actor => ({ id: newId(), role, sessionId: newId() })
  const tokenOf = ({ id: userId, sessionId }: Actor): string => tokens.signAccess({ userId, sessionId })

  return {
    authenticator: new Authenticator({
      tokens,
      findActor: async ({ userId, sessionId }) => {
        const actor = actors.get(userId)
        if (actor) return actor
        const session = await sessions().findOne({ _id: toObjectId(sessionId) })
        if (session?.revokedAt !== null) return null
        if (session.ban !== null) throw new AppError('ACCOUNT_BANNED', BAN)
        return { id: userId, role: session.role as Role, sessionId }
      },
    }),
    sessions,

    /** Headers of a new user with this role, whom the database does not know: for endpoints. */
    newUser: (role: Role) => {
      const actor = newActor(role)
      actors.set(actor.id, actor)
      return { Authorization: `Bearer ${tokenOf(actor)}` }
    },

    /** A new user with a stored session, which a test may change: for sockets. */
    signIn: async (role: Role = 'client'): Promise<Actor & { token: string }> => {
      const actor = newActor(role)
      const _id = toObjectId(actor.sessionId)
      await sessions().insertOne({ _id, role, revokedAt: null, ban: null })
      return { ...actor, token: tokenOf(actor) }
    },
  }
}
