// Runs one mongod and ends it when the process that wanted it is gone, however that ended: the channel between the two
// closes even on SIGKILL. The mongod is the guard's own child, so that at no moment it runs unguarded.
// Usage: node mongod-guard.js <mongod> <argument…>, started with an IPC channel, through which it tells the server's pid.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'

// So that killing every "node" leaves it alone.
process.title = 'mongod-guard'

const KILL_AFTER_MS = 10_000
const [mongod = '', ...args] = process.argv.slice(2)
const server = spawn(mongod, args, { stdio: ['ignore', 'inherit', 'inherit'] })

const end = () => {
  server.kill('SIGTERM')
  setTimeout(() => server.kill('SIGKILL'), KILL_AFTER_MS)
}

server.once('spawn', () => {
  // The callback takes the error of a channel that has just closed, which would end the guard before its server.
  if (process.connected) process.send?.({ pid: server.pid }, undefined, undefined, () => undefined)
})
server.once('error', (error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(127)
})
server.once('exit', (code, signal) => {
  process.exit(code ?? 128 + constants.signals[signal ?? 'SIGKILL'])
})
process.once('disconnect', end)
process.once('SIGTERM', end)
process.once('SIGINT', end)
process.once('SIGHUP', end)
if (!process.connected) end()
