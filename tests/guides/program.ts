import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

/** Stops before each block until it is told to go on, and tells what is logged. */
const PRELUDE = `
console.log = (...values) => process.send({ logged: values.at(-1) })
const go = () => new Promise((resolve) => { process.once('message', resolve); process.send({ ready: true }) })
`

interface Told {
  readonly logged?: unknown
  readonly ready?: true
}

/** The JavaScript of a guide: one module in a process of its own, carried out block after block. */
export class Program {
  readonly #child: ChildProcess
  readonly #complaint: Promise<string>
  #logged: unknown

  constructor(blocks: readonly string[]) {
    const module = [PRELUDE, ...blocks.map((block) => `await go()\n${block}`), 'await go()'].join('\n')
    // Its imports are those of this folder, as the file of a reader in this repository would have them.
    this.#child = spawn(process.execPath, ['--input-type=module', '--eval', module], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    this.#complaint = this.#child.stderr ? text(this.#child.stderr) : Promise.resolve('')
  }

  /** Waits until it stands before its first block. */
  start(): Promise<void> {
    return this.#untilReady()
  }

  /** Carries out the next block; returns what was logged last. Throws what it fails with. */
  async next(): Promise<unknown> {
    this.#logged = undefined
    const ready = this.#untilReady()
    this.#child.send('go')
    await ready
    return this.#logged
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    this.#child.kill()
    await once(this.#child, 'exit')
  }

  async #untilReady(): Promise<void> {
    const ended = new AbortController()
    const ready = new Promise<void>((resolve) => {
      const onMessage = ({ logged, ready: isReady }: Told): void => {
        if (logged !== undefined) this.#logged = logged
        if (isReady) resolve()
      }
      this.#child.on('message', onMessage)
      ended.signal.addEventListener('abort', () => this.#child.off('message', onMessage))
    })
    const failed = once(this.#child, 'exit', { signal: ended.signal }).then(async ([code]) => {
      throw new Error(`ended with ${String(code)}: ${await this.#complaint}`)
    })
    try {
      await Promise.race([ready, failed])
    } finally {
      failed.catch(() => undefined)
      ended.abort()
    }
  }
}
