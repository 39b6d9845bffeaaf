import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createClient } from 'redis'
import { freePort } from '../../dev-database/free-port.js'
import { eventually } from './eventually.js'

/** Whether this machine has a Redis server; `.ci/run` installs one where it can. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0

/** A Redis server of a test's own, on loopback, that keeps nothing. */
export const startRedis = async (): Promise<{ url: string; stop: () => Promise<void> }> => {
  const port = await freePort()
  const child = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    { stdio: 'ignore' },
  )
  const url = `redis://127.0.0.1:${port}`
  const client = createClient({ url, socket: { reconnectStrategy: false } })
  client.on('error', () => undefined)
  await eventually(() =>
    client.connect().then(
      () => true,
      () => false,
    ),
  )
  await client.close()
  return {
    url,
    stop: async () => {
      const exited = once(child, 'exit')
      child.kill()
      await exited
    },
  }
}
