import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { randomToken } from '#kernel/ids.js'
import { startDevDatabase } from '../../dev-database/start-dev-database.js'
import { MeasuredProcess } from './measured-process.js'
import { say } from './say.js'
import { serverEnv } from './server-env.js'

/** Where a benchmark plays: a database of its own, gone afterwards, and a stand-in for the mail service. */
export interface Stage {
  readonly uri: string
  readonly jwtSecret: string
  /** Starts the server as in production. */
  craftworks(): Promise<MeasuredProcess>
  /** Starts a bare server, a TypeScript file named from this folder. */
  baseline(file: string): Promise<MeasuredProcess>
  clear(): Promise<void>
}

const fileOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** Takes every mail and sends none. */
const startMailSink = async () => {
  const server = createServer((request, response) => {
    request
      .resume()
      .once('end', () => response.setHeader('content-type', 'application/json').end('{"id":"kept"}'))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${String(port)}`, close: () => server.close() }
}

/** On a database of its own, or on the one named, which stays. */
export const setStage = async (uri?: string): Promise<Stage> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'craftworks-bench-'))
  const ownMongo = () =>
    startDevDatabase({ dataDir: join(dataDir, 'mongo'), env: process.env, log: say, cacheSizeGb: 2 })
  const mongo = uri === undefined ? await ownMongo() : { uri, stop: () => Promise.resolve() }
  const mail = await startMailSink()
  const jwtSecret = randomToken(48)
  const servers: MeasuredProcess[] = []
  const start = async (starting: Promise<MeasuredProcess>): Promise<MeasuredProcess> => {
    const server = await starting
    servers.push(server)
    return server
  }
  return {
    uri: mongo.uri,
    jwtSecret,
    craftworks: () => {
      const env = serverEnv({ uri: mongo.uri, dataDir, jwtSecret, mailUrl: mail.url })
      return start(MeasuredProcess.start(fileOf('craftworks-server.ts'), env, '/api/ready'))
    },
    baseline: (file) => start(MeasuredProcess.start(fileOf(file), { MONGODB_URI: mongo.uri })),
    clear: async () => {
      for (const server of servers) await server.stop()
      mail.close()
      await mongo.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
