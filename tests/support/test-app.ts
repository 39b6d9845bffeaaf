import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import supertest from 'supertest'
import { catalogue } from '#app/api.js'
import { type Application, compose, type Overrides } from '#app/compose.js'
import { toConfig } from '#config/config.js'
import { readEnv } from '#config/env.js'
import { toSecrets } from '#config/secrets.js'
import { newId, randomToken } from '#kernel/ids.js'
import { builders } from './builders.js'
import { ManualClock } from './manual-clock.js'
import { marketBuilders } from './market-builders.js'
import { silentLog } from './recorded-log.js'
import { problemsOfStored } from './stored-documents.js'
import {
  emptyDatabase,
  releasePreparedDatabase,
  newDatabaseUri,
  takePreparedDatabase,
} from './test-database.js'

const TEST_ENV = {
  NODE_ENV: 'test',
  PORT: '0',
  PUBLIC_URL: 'http://localhost:3000',
  WEB_APP_URL: 'http://localhost:3000',
  PASSWORD_HASH_COST: '4',
  PAYMENT_TYPES: 'Cash,Escrow,CashProtected',
  MONGODB_POOL_SIZE: '20',
  // On a slow machine twenty calls that want one document need long, one after the other.
  MONGODB_CONFLICT_SECONDS: '100',
  RATE_LIMIT_GENERAL_PER_MINUTE: '1000000',
  RATE_LIMIT_ADDRESS_PER_MINUTE: '1000000',
  RATE_LIMIT_CREDENTIALS_PER_15_MINUTES: '1000000',
  RATE_LIMIT_ACCOUNT_PER_15_MINUTES: '1000000',
  RATE_LIMIT_REFRESH_PER_15_MINUTES: '1000000',
  RATE_LIMIT_MAIL_PER_HOUR: '1000000',
  RATE_LIMIT_MAILBOX_PER_HOUR: '1000000',
  RATE_LIMIT_MESSAGES_PER_MINUTE: '1000000',
  RATE_LIMIT_INVITATIONS_PER_HOUR: '1000000',
  RATE_LIMIT_RESCHEDULES_PER_HOUR: '1000000',
  UPLOAD_IMAGES_PER_MINUTE: '1000000',
}

/** What is called: a server of this process, or the address of another. */
type Callee = Server | string

/** One server for all calls of a test, whose connections stay open: to open them anew costs more than many a call. */
const serve = async (app: Application['app']): Promise<Server> => {
  const server = createServer({ keepAliveTimeout: 0 }, app)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

/** Calls of one caller, below `/api`. A call is a supertest request: `await` it, or add `.set(…)` before. */
export class Caller {
  readonly #callee: Callee
  readonly #headers: Readonly<Record<string, string>>

  constructor(callee: Callee, headers: Readonly<Record<string, string>> = {}) {
    this.#callee = callee
    this.#headers = headers
  }

  /** The same caller, who also sends these headers. */
  with(headers: Readonly<Record<string, string>>): Caller {
    return new Caller(this.#callee, { ...this.#headers, ...headers })
  }

  get(path: string) {
    return this.#call('get', path)
  }

  post(path: string, body?: object) {
    return this.#call('post', path, body)
  }

  put(path: string, body?: object) {
    return this.#call('put', path, body)
  }

  patch(path: string, body?: object) {
    return this.#call('patch', path, body)
  }

  delete(path: string, body?: object) {
    return this.#call('delete', path, body)
  }

  #call(method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string, body?: object) {
    const call = supertest(this.#callee)[method](`/api${path}`).set(this.#headers)
    return body === undefined ? call : call.send(body)
  }
}

/** A mail that the sandbox kept. */
export interface SandboxMail {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface TestOptions extends Overrides {
  /** Environment variables beside those of every test. */
  readonly env?: Readonly<Record<string, string>>
  /** `own` for a test that changes more than documents, such as indexes or the profiler; it costs all indexes anew. */
  readonly database?: 'prepared' | 'own'
  /** How many documents of each collection, the newest, have to fit their schemas in the end. */
  readonly checkAtMost?: number
}

/** The composed application on a database that nobody else uses meanwhile, with a clock that the test moves. */
export const startTestApp = async ({
  env,
  database = 'prepared',
  checkAtMost = 50,
  ...overrides
}: TestOptions = {}) => {
  const clock = new ManualClock()
  const variables = readEnv(
    {
      ...TEST_ENV,
      JWT_SECRET: randomToken(48),
      DATA_DIR: join(tmpdir(), `craftworks-test-${newId()}`),
      ...env,
    },
    catalogue.limits,
  )
  const secrets = toSecrets(variables)
  const application = compose(toConfig(variables), secrets, {
    clock,
    log: silentLog(),
    ...overrides,
  })
  const prepared = database === 'prepared' ? takePreparedDatabase() : null
  await application.connect(prepared?.uri ?? newDatabaseUri())
  if (prepared) await emptyDatabase(application.database, prepared)
  const server = await serve(application.app)
  const anonymous = new Caller(server)
  const people = builders(application)

  return {
    application,
    clock,
    secrets,
    database: application.database,
    /** Builders of what a test needs to be there. */
    a: { ...people, ...marketBuilders(application, people) },
    anonymous,
    as: ({ token }: { token: string }): Caller => anonymous.with({ Authorization: `Bearer ${token}` }),
    settle: () => application.settle(),

    /** Drops what is due, for a test that does not care about what follows from all that it has set up. */
    forgetDueWork: async (): Promise<void> => {
      const { queue, events } = application.outbox
      await queue.stop()
      await events.docs.updateMany({ pending: { $exists: true } }, { $unset: { pending: 1 } })
    },

    /** Serves over the network, and works through the outbox as it comes. Returns the address. */
    listen: async (): Promise<string> => `http://127.0.0.1:${await application.start()}`,

    /** What was mailed to an address, the newest first, after all work that is due. */
    mailsTo: async (address: string): Promise<SandboxMail[]> => {
      await application.settle()
      const { body } = await supertest(server).get('/dev/mailbox.json').query({ to: address })
      return body.data
    },

    /** Stops it. Throws when it has stored what does not fit its schema. */
    close: async (): Promise<void> => {
      server.close()
      server.closeAllConnections()
      const problems = await problemsOfStored(application.database, checkAtMost)
      if (!prepared) await application.database.drop()
      await application.stop()
      if (prepared) releasePreparedDatabase(prepared)
      if (problems.length > 0) throw new Error(`stored, but no schema allows it:\n${problems.join('\n')}`)
    },
  }
}

export type TestApp = Awaited<ReturnType<typeof startTestApp>>
