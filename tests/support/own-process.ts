import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'

/** Keeps the process until it is killed, disconnects, or the process of the tests is gone. */
const STAY = `process.on('disconnect', () => process.exit())\n`

/**
 * Runs JavaScript as a Node process of its own that can import TypeScript. It stands in the root of the repository, so
 * that `#kernel/…` leads to src. It tells what it has to tell by one call of `process.send`, then stays until it is
 * killed, at the end of the test at the latest.
 */
export function runInOwnProcess(code: string): { child: ChildProcess; told: Promise<unknown> } {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', STAY + code], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const told = Promise.race([
    once(child, 'message').then(([message]: unknown[]) => message),
    once(child, 'exit').then(([exitCode]: unknown[]) => {
      throw new Error(`The process ended with code ${String(exitCode)} before it told anything.`)
    }),
  ])
  return { child, told }
}
