import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

/** A terminal: what one block puts into variables, the next one finds. */
export class Shell {
  #variables: Readonly<Record<string, string>> = {}

  /** What the block printed. Throws what it complained of when it fails. */
  async run(code: string): Promise<string> {
    const script = `set -eua\n${code}\nenv -0 >&3`
    const child = spawn('sh', ['-c', script], {
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...this.#variables },
    })
    const [printed, complaint, variables, [exitCode]] = await Promise.all([
      text(child.stdout!),
      text(child.stderr!),
      text(child.stdio[3] as Readable),
      once(child, 'close') as Promise<[number | null]>,
    ])
    if (exitCode !== 0) throw new Error(`exit code ${String(exitCode)}: ${complaint}${printed}`)
    this.#variables = Object.fromEntries(
      variables
        .split('\0')
        .filter(Boolean)
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    )
    return printed
  }
}
