import type { ChangeStream, ChangeStreamOptions, Document } from 'mongodb'
import { CHANGE_STREAM } from '../db/database.js'
import type { Log } from '../log.js'

const REOPEN_AFTER_MS = 5000

const INSERTS = { operationType: 'insert' }

export type Watch = (pipeline: Record<string, unknown>[], options: ChangeStreamOptions) => ChangeStream

interface Parts {
  readonly watch: Watch
  /** Called with each change event, reduced to `fields`. */
  readonly wake: (change: Document) => void
  readonly changes?: Record<string, unknown>
  /** What of a change event is asked for, beside its kind. */
  readonly fields?: Record<string, 1>
  /** Called each time the stream has opened: it does not report what happened before. */
  readonly onOpen?: () => void
  readonly log: Log
}

/**
 * Tells this process at once of changes that any process makes: of inserted rows unless `changes` says otherwise. Only a
 * wake-up: its users also poll, so what a broken stream misses is late, never lost.
 */
export class WakeUp {
  readonly #parts: Parts
  #stream: ChangeStream | undefined
  #reopening: NodeJS.Timeout | undefined
  #stopped = false

  constructor(parts: Parts) {
    this.#parts = parts
  }

  start(): void {
    this.#stopped = false
    const { watch, wake, changes = INSERTS, fields, onOpen, log } = this.#parts
    const stream = watch([{ $match: changes }, { $project: { operationType: 1, ...fields } }], CHANGE_STREAM)
    this.#stream = stream
    // The first token comes with the answer that opens it.
    if (onOpen) stream.once('resumeTokenChanged', onOpen)
    stream.on('change', wake)
    stream.on('error', (error: unknown) => {
      if (this.#stopped) return
      log.warn('change stream broke, polling until it is open again', { error })
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
