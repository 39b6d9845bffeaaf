import type { ChangeStream } from 'mongodb'
import type { Log } from '../log.js'

const REOPEN_AFTER_MS = 5000

type Watch = (pipeline: Record<string, unknown>[]) => ChangeStream

/**
 * Tells this process at once of rows that other processes insert. Only a wake-up: a queue polls besides, so an event
 * that a broken stream misses is late, never lost.
 */
export class WakeUp {
  readonly #watch: Watch
  readonly #wake: () => void
  readonly #log: Log
  #stream: ChangeStream | undefined
  #reopening: NodeJS.Timeout | undefined
  #stopped = false

  constructor(parts: { watch: Watch; wake: () => void; log: Log }) {
    this.#watch = parts.watch
    this.#wake = parts.wake
    this.#log = parts.log
  }

  start(): void {
    this.#stopped = false
    const stream = this.#watch([
      { $match: { operationType: 'insert' } },
      { $project: { _id: 1, operationType: 1 } },
    ])
    this.#stream = stream
    stream.on('change', this.#wake)
    stream.on('error', (error: unknown) => {
      if (this.#stopped) return
      this.#log.warn('change stream broke, polling until it is open again', { error })
      this.#reopening = setTimeout(() => {
        this.start()
      }, REOPEN_AFTER_MS)
    })
  }

  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#reopening)
    await this.#stream?.close()
  }
}
