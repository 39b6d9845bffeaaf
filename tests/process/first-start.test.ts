import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { DEMO_LOGINS } from '../../scripts/first-start/cast.js'
import { demoLogins } from '../../scripts/first-start/demo-logins.js'
import { DEMO_PASSWORD } from '../../scripts/seed/password.js'
import { countOf } from '../support/counts.js'
import { eventually } from '../support/eventually.js'
import { isRunning } from '../support/running-process.js'

let dataDir: string
const started: { child: ChildProcess; exited: Promise<unknown> }[] = []

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'first-start-'))
})
afterEach(async () => {
  for (const { child, exited } of started.splice(0)) {
    child.kill('SIGKILL')
    await exited
  }
})
afterAll(async () => {
  await rm(dataDir, { recursive: true, force: true, maxRetries: 10 })
})

/** Runs a script as npm would; `output` grows as it writes. */
const run = (
  script: string,
  { args = [], env = {} }: { args?: string[]; env?: Record<string, string> } = {},
) => {
  const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: '',
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_DIR: join(dataDir, 'logs'),
      ...env,
    },
  })
  const running = { child, output: '', exited: once(child, 'exit') }
  started.push(running)
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      running.output += chunk
    })
  }
  return running
}

const says = (running: { output: string }, what: RegExp) =>
  eventually(() => what.exec(running.output), { progress: () => running.output })

const mongodPid = async (): Promise<number> =>
  Number.parseInt(await readFile(join(dataDir, 'mongo', 'db', 'mongod.lock'), 'utf8').catch(() => ''), 10)

it('killed while it seeds, a start is completed by the next one; the demo plays on it; Ctrl-C leaves nothing', async () => {
  const killed = run('start')
  await says(killed, /adding sample data/)
  killed.child.kill('SIGKILL')

  const server = run('start')
  const [, url = ''] = await says(server, /API +(http:\S+)\/api\n/)
  expect(server.output).toContain('sample data added')
  for (const { email } of Object.values(DEMO_LOGINS)) expect(server.output).toContain(email)
  expect(server.output).toContain(DEMO_PASSWORD)

  const first = await (await fetch(url)).text()
  expect(first).toContain(DEMO_LOGINS.client.email)
  for (const { body } of demoLogins) {
    const headers = { 'content-type': 'application/json' }
    const reply = await fetch(`${url}/api/auth/login`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    expect(reply.status, body.loginIdentifier).toBe(200)
  }

  for (let time = 1; time <= countOf({ small: 1, large: 2 }); time++) {
    const demo = run('demo', { env: { PORT: new URL(url).port } })
    expect(await demo.exited, `demo ${String(time)}: ${demo.output}`).toEqual([0, null])
    expect(demo.output).toContain('Everything happened as told')
  }

  const seed = run('seed', { args: ['--craftsmen', '10', '--jobs', '10'] })
  expect(await seed.exited).toEqual([1, null])
  expect(seed.output).toContain(`already run by process ${String(server.child.pid)}`)

  const pid = await mongodPid()
  server.child.kill('SIGINT')
  expect(await server.exited).toEqual([0, null])
  expect(isRunning(pid)).toBe(false)
})

it('says in one message what keeps it from starting, and leaves nothing running', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const reasons: [env: Record<string, string>, message: string][] = [
    [{ PORT: String(port) }, `Port ${String(port)} is taken by another program`],
    [{ JWT_SECRET: 'short' }, 'JWT_SECRET'],
    [{ MONGOMS_SYSTEM_BINARY: '/nowhere/mongod' }, 'MONGOMS_SYSTEM_BINARY names /nowhere/mongod'],
    [{ MONGODB_URI: 'mongodb://a:b:c/d' }, 'No MongoDB can be used at MONGODB_URI'],
  ]
  for (const [env, message] of reasons) {
    const server = run('start', { env })
    expect(await server.exited).toEqual([1, null])
    expect(server.output).toContain(message)
    expect(server.output).not.toMatch(/^ +at /m)
  }
  expect(isRunning(await mongodPid())).toBe(false)
  other.close()
})

it('the demo says how to start a server where there is none', async () => {
  const demo = run('demo', { args: ['--url', 'http://127.0.0.1:1'] })
  expect(await demo.exited).toEqual([1, null])
  expect(demo.output).toContain('npm start')
})
