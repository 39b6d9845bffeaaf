import { MongoClient, ObjectId } from 'mongodb'
import { Tokens } from '#kernel/auth/tokens.js'
import { DAY, shift, systemClock } from '#kernel/clock.js'
import { toId } from '#kernel/ids.js'
import { cycle, Market } from '../market.js'
import type { Pair } from './crowd.js'

const AT_ONCE = 20
const ACCESS_SECONDS = 86_400

type Role = 'client' | 'craftsman'

/** People as registration and login leave them; by hand, because a thousand password hashes take minutes. */
const signUp = async (uri: string, jwtSecret: string, count: number) => {
  const mongo = await MongoClient.connect(uri)
  const tokens = new Tokens({
    options: { secret: jwtSecret, accessSeconds: ACCESS_SECONDS, refreshSeconds: ACCESS_SECONDS },
    clock: systemClock,
  })
  const now = systemClock.now()
  const people = (role: Role) =>
    Array.from({ length: count }, (_, n) => ({
      _id: new ObjectId(),
      email: `crowd.${role}.${String(n)}@craftworks.example`,
      phone: null,
      passwordHash: 'unused',
      role,
      firstName: 'Bench',
      lastName: 'Mark',
      language: 'en',
      location: null,
      ban: null,
      deactivatedAt: null,
      rating: 0,
      ratingCount: 0,
      guard: 0,
      ...(role === 'craftsman' && {
        craftsmanInfo: { skills: ['Plumbing'], verificationStatus: 'None', serviceRadiusMetres: 25_000 },
      }),
      createdAt: now,
      updatedAt: now,
    }))
  const enrol = async (role: Role) => {
    const users = people(role)
    const sessions = users.map(({ _id }) => ({
      _id: new ObjectId(),
      user: _id,
      role,
      ban: null,
      revokedAt: null,
      expiresAt: shift(now, DAY),
      lastUsedAt: now,
    }))
    await mongo.db().collection('users').insertMany(users)
    await mongo.db().collection('sessions').insertMany(sessions)
    return sessions.map(({ _id, user }) => ({
      id: user.toHexString(),
      email: '',
      token: tokens.signAccess({ userId: toId(user), sessionId: toId(_id) }),
    }))
  }
  const [clients, craftsmen] = [await enrol('client'), await enrol('craftsman')]
  await mongo.close()
  return clients.map((client, n) => ({ client, craftsman: cycle(craftsmen, n) }))
}

/** Chats of a client and a craftsman who quoted on the client's job, arranged over HTTP as the apps do. */
export const arrangeChats = async (
  url: string,
  { uri, jwtSecret }: { uri: string; jwtSecret: string },
  count: number,
): Promise<Pair[]> => {
  const market = new Market(url)
  const couples = await signUp(uri, jwtSecret, count)
  const pairs: Pair[] = []
  for (let start = 0; start < count; start += AT_ONCE) {
    const some = couples.slice(start, start + AT_ONCE)
    pairs.push(
      ...(await Promise.all(
        some.map(async ({ client, craftsman }) => ({
          chatId: await market.openChat(client, craftsman),
          tokens: [client.token, craftsman.token] as const,
        })),
      )),
    )
  }
  return pairs
}
