import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { newId } from '#kernel/ids.js'
import { eventually } from '../support/eventually.js'
import { startOwnServer } from '../support/own-server.js'

const CALLERS = 20

let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'graceful-stop-'))
})

afterAll(() => rm(dataDir, { recursive: true, force: true }))

const person = (caller: number) => ({
  email: `caller${String(caller)}@craftworks.example`,
  password: 'a long password',
  role: 'client',
  firstName: 'Mona',
  lastName: 'Adel',
})

/** Begins a registration and returns once the server has heard of it: it has asked for the body. */
const beginToRegister = async (url: string, body: string): Promise<ClientRequest> => {
  const call = request(`${url}/api/auth/register`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      expect: '100-continue',
    },
  })
  call.flushHeaders()
  await once(call, 'continue')
  return call
}

const isRefused = (url: string): Promise<boolean> =>
  fetch(`${url}/api/health`, { headers: { connection: 'close' } }).then(
    () => false,
    () => true,
  )

it('SIGTERM: whoever was heard is answered, then the process ends by itself', async () => {
  const { child, url, exited } = await startOwnServer(dataDir, {
    MONGODB_URI: inject('mongoUri').replace('/?', `/stop_${newId()}?`),
    PASSWORD_HASH_COST: '4',
    RATE_LIMIT_CREDENTIALS_PER_15_MINUTES: '1000000',
  })
  const bodies = Array.from({ length: CALLERS }, (_, caller) => JSON.stringify(person(caller)))
  const calls = await Promise.all(bodies.map((body) => beginToRegister(url, body)))

  child.kill('SIGTERM')
  await eventually(() => isRefused(url))
  const replies = await Promise.all(
    calls.map(async (call, caller) => {
      call.end(bodies[caller])
      const [reply] = (await once(call, 'response')) as [IncomingMessage]
      const { user } = JSON.parse(await text(reply)) as { user?: { email: string } }
      return [reply.statusCode, user?.email]
    }),
  )
  const [exitCode] = await exited

  expect(replies).toEqual(bodies.map((_, caller) => [201, person(caller).email]))
  expect(exitCode).toBe(0)
})
