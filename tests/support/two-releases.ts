import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import supertest from 'supertest'
import { Database } from '#kernel/db/database.js'
import { newId, randomToken } from '#kernel/ids.js'
import { eventually } from './eventually.js'
import { type OwnServer, startOwnServer } from './own-server.js'
import { startReleasedServer } from './released-server.js'
import { Caller } from './test-app.js'
import { dropDatabase, newDatabaseUri } from './test-database.js'

const MANY = '1000000'
const SHARED_ENV = {
  PASSWORD_HASH_COST: '4',
  RATE_LIMIT_GENERAL_PER_MINUTE: MANY,
  RATE_LIMIT_ADDRESS_PER_MINUTE: MANY,
  RATE_LIMIT_CREDENTIALS_PER_15_MINUTES: MANY,
  RATE_LIMIT_ACCOUNT_PER_15_MINUTES: MANY,
}
const PASSWORD = 'correct horse battery'
const HOME = [31.25812, 29.96137]
const RELEASED = 'released'
const CHANGED_SERVER = new URL('./changed-server-process.ts', import.meta.url)

/** Whatever answers at an address, of any release. */
type Server = Pick<OwnServer, 'url'>

/** Somebody who signed in at one of the servers. */
export interface Account {
  readonly id: string
  readonly email: string
  readonly token: string
  readonly refreshToken: string
}

interface Told {
  readonly id: string
  readonly kind: string
  readonly read: boolean
}

/** Calls of somebody at one of the servers. */
export const at = ({ url }: Server, { token }: Pick<Account, 'token'>): Caller =>
  new Caller(url, { Authorization: `Bearer ${token}` })

let people = 0

/** Registers at this server. */
export const register = async (server: Server, role: 'client' | 'craftsman'): Promise<Account> => {
  const email = `${role}.${newId()}@craftworks.example`
  const { body } = await new Caller(server.url)
    .post('/auth/register', {
      email,
      password: PASSWORD,
      role,
      firstName: role === 'client' ? 'Mona' : 'Hassan',
      lastName: 'Mahmoud',
      phone: `+2010${String(++people).padStart(8, '0')}`,
      location: { coordinates: HOME },
      ...(role === 'craftsman' && { skills: ['Plumbing'] }),
    })
    .expect(201)
  return { id: body.user.id, email, token: body.token, refreshToken: body.refreshToken }
}

/** Signs in again, at this server. */
export const signIn = async (server: Server, { email }: Account): Promise<Account> => {
  const credentials = { loginIdentifier: email, password: PASSWORD, type: 'clients' }
  const { body } = await new Caller(server.url).post('/auth/login', credentials).expect(200)
  return { id: body.user.id, email, token: body.token, refreshToken: body.refreshToken }
}

export const JOB = {
  title: 'Kitchen tap leaks',
  description: 'The tap drips day and night.',
  category: 'Plumbing',
  paymentType: 'Cash',
  location: { coordinates: HOME },
}

/** The id of what was made. */
export const post = async (caller: Caller, path: string, body: object = {}): Promise<string> =>
  (await caller.post(path, body).expect(201)).body.id

/** What somebody was told in the app, as this server shows it, the newest first. */
export const toldTo = async (server: Server, person: Account): Promise<Told[]> =>
  (await at(server, person).get('/notifications?limit=100').expect(200)).body.data

/** How often each comes. */
export const countBy = (all: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const one of all) counts[one] = (counts[one] ?? 0) + 1
  return counts
}

/** How often somebody was told of what kind. */
export const kindsTo = async (server: Server, person: Account): Promise<Record<string, number>> =>
  countBy((await toldTo(server, person)).map(({ kind }) => kind))

/** What every new account is mailed by a release that asks for a proof. */
const PROOF = 'Confirm your email address'

/** The subjects of what else was mailed to somebody. */
export const mailsTo = async ({ url }: Server, { email: to }: Account): Promise<string[]> => {
  const { body } = await supertest(url).get('/dev/mailbox.json').query({ to })
  const subjects = (body.data as { subject: string }[]).map(({ subject }) => subject)
  return subjects.filter((subject) => subject !== PROOF).sort()
}

interface LogEntry {
  readonly level: string
  readonly message: string
}

/** What a server has written to its log beside what it does every day. */
const complaintsIn = async (directory: string): Promise<LogEntry[]> => {
  const text = await readFile(join(directory, 'combined.log'), 'utf8')
  const entries = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LogEntry)
  return entries.filter(({ level }) => level === 'error' || level === 'warn')
}

/** The released server and one of this version on one database, as in the middle of a rolling deployment. */
export const startTwoReleases = async () => {
  const uri = newDatabaseUri()
  const dataDir = await mkdtemp(join(tmpdir(), 'two-releases-'))
  const logs = { released: join(dataDir, 'released-logs'), changed: join(dataDir, 'changed-logs') }
  const env = { ...SHARED_ENV, MONGODB_URI: uri, JWT_SECRET: randomToken(48) }
  const startChanged = (): Promise<OwnServer> =>
    startOwnServer(dataDir, { ...env, LOG_DIR: logs.changed }, CHANGED_SERVER)

  const [released, first] = await Promise.all([
    startReleasedServer({ uri: `${uri}appName=${RELEASED}`, env: { ...env, LOG_DIR: logs.released } }),
    startChanged(),
  ])
  const changed = [first]
  const database = new Database()
  await database.connect({ uri, maxPoolSize: 5, serverSelectionTimeoutMs: 5000 })
  const isQuiet = async (): Promise<boolean> => {
    const left = [
      database.collection('deliveries').countDocuments({ state: 'waiting' }),
      database.collection('events').countDocuments({ 'pending.0': { $exists: true } }),
    ]
    return (await Promise.all(left)).every((count) => count === 0)
  }

  return {
    database,
    released,
    changed: first,
    /** Another one of this version, as it takes the place of a released one. */
    startAnother: async (): Promise<OwnServer> => {
      const another = await startChanged()
      changed.push(another)
      return another
    },
    /**
     * Ends the released server in the middle of its work. The database would end the open transactions of a dead client
     * after a minute; here it is told to at once.
     */
    killReleased: async (): Promise<void> => {
      await released.kill()
      const pipeline = [
        { $currentOp: { idleSessions: true } },
        { $match: { type: 'idleSession', appName: RELEASED } },
      ]
      const { cursor } = await database.command({ aggregate: 1, cursor: {}, pipeline })
      const idle = cursor.firstBatch as { lsid: { id: unknown } }[]
      // Without a name it would end the sessions of everybody.
      if (idle.length > 0) await database.command({ killSessions: idle.map(({ lsid: { id } }) => ({ id })) })
    },
    /** Waits until everything that follows from what was done is done. */
    quiet: () => eventually(isQuiet),
    complaints: async () => ({
      released: await complaintsIn(logs.released),
      changed: await complaintsIn(logs.changed),
    }),
    stop: async (): Promise<void> => {
      for (const { child } of changed) child.kill('SIGTERM')
      await Promise.all([released.stop(), ...changed.map(({ exited }) => exited)])
      await dropDatabase(database)
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export type TwoReleases = Awaited<ReturnType<typeof startTwoReleases>>
