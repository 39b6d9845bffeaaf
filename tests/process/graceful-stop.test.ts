import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { newId } from '#kernel/ids.js'
import { startOwnServer } from '../support/own-server.js'

const CALLERS = 20

let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'graceful-stop-'))
})

afterAll(() => rm(dataDir, { recursive: true, force: true }))

it('SIGTERM: whoever was heard is answered, then the process ends by itself', async () => {
  const { child, url, exited } = await startOwnServer(dataDir, {
    MONGODB_URI: inject('mongoUri').replace('/?', `/stop_${newId()}?`),
    PASSWORD_HASH_COST: '10',
    RATE_LIMIT_CREDENTIALS_PER_15_MINUTES: '1000000',
  })
  const cut: string[] = []
  let answered = 0
  let stopping = false

  /** Registers people until the server takes no more connections. A connection that is refused was never heard. */
  const callUntilRefused = async (caller: number): Promise<void> => {
    for (let n = 0; ; n++) {
      const person = {
        email: `caller${String(caller)}.${String(n)}@craftworks.example`,
        password: 'a long password',
        role: 'client',
        firstName: 'Mona',
        lastName: 'Adel',
      }
      try {
        const response = await fetch(`${url}/api/auth/register`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', connection: 'close' },
          body: JSON.stringify(person),
        })
        const { user } = (await response.json()) as { user?: { email: string } }
        if (response.status !== 201 || user?.email !== person.email) cut.push(String(response.status))
        answered++
      } catch (error) {
        const { code } = (error as { cause?: { code?: string } }).cause ?? {}
        if (code !== 'ECONNREFUSED') cut.push(String(code))
        return
      }
      if (answered >= CALLERS && !stopping) {
        stopping = true
        child.kill('SIGTERM')
      }
    }
  }

  await Promise.all(Array.from({ length: CALLERS }, (_, caller) => callUntilRefused(caller)))
  const [exitCode] = await exited

  expect(answered).toBeGreaterThan(CALLERS)
  expect(cut).toEqual([])
  expect(exitCode).toBe(0)
})
