import type { ChangeStream } from 'mongodb'
import type { Log } from '../log.js'

const REOPEN_AFTER_MS = 5000

type Watch = (pipeline: Record<string, unknown>[]) => ChangeStream

/** Rows that were inserted. */
const INSERTS = { operationType: 'insert' }

/**
 * Tells this process at once of changes that any process makes: of inserted rows unless `changes`, a match on change
 * events, says otherwise. Only a wake-up: who is woken looks by himself besides, so what a broken stream misses is late,
 * never lost.
 */
export class WakeUp {
  readonly #watch: Watch
  readonly #wake: () => void
  readonly #changes: Record<string, unknown>
  readonly #log: Log
  #stream: ChangeStream | undefined
  #reopening: NodeJS.Timeout | undefined
  #stopped = false

  constructor(parts: { watch: Watch; wake: () => void; changes?: Record<string, unknown>; log: Log }) {
    this.#watch = parts.watch
    this.#wake = parts.wake
    this.#changes = parts.changes ?? INSERTS
    this.#log = parts.log
  }

  start(): void {
    this.#stopped = false
    const stream = this.#watch([{ $match: this.#changes }, { $project: { _id: 1, operationType: 1 } }])
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
