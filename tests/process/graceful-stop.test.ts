import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { newId } from '#kernel/ids.js'

const CALLERS = 20

let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'graceful-stop-'))
})

afterAll(() => rm(dataDir, { recursive: true, force: true }))

const startServer = async () => {
  const code = `import { runServer } from '#app/run-server.js'
    await runServer(process.env, { afterStart: (url) => process.send(url) })`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'test',
      PORT: '0',
      MONGODB_URI: inject('mongoUri').replace('/?', `/stop_${newId()}?`),
      DATA_DIR: dataDir,
      LOG_DIR: join(dataDir, 'logs'),
      PASSWORD_HASH_COST: '10',
    },
  })
  const [url] = (await once(child, 'message')) as [string]
  return { child, url, exited: once(child, 'exit') as Promise<[number | null, string | null]> }
}

it('SIGTERM: whoever was heard is answered, then the process ends by itself', async () => {
  const { child, url, exited } = await startServer()
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
