import type { ChangeStream, ChangeStreamOptions, Document } from 'mongodb'
import { SECOND } from '../clock.js'
import type { Log } from '../log.js'
import { CHANGE_STREAM } from './database.js'

const REOPEN_AFTER_MS = 5 * SECOND
interface Parts<Value> {
  /** Reads what is kept. */
  readonly read: () => Promise<Value>
  /** Watches the collection it is read from. */
  readonly watch: (pipeline: Document[], options: ChangeStreamOptions) => ChangeStream
  readonly log: Log
}

/**
 * A copy of a small collection, kept in memory while a change stream shows that it has not changed. A change by this
 * process is seen at once if it calls `forget`, one by another process within moments. While the stream is not open,
 * each question is a read.
 */
export class WatchedCopy<Value> {
  readonly #parts: Parts<Value>
  #kept: Promise<Value> | undefined
  #stream: ChangeStream | undefined
  #isOpen = false
  #pause: NodeJS.Timeout | undefined

  constructor(parts: Parts<Value>) {
    this.#parts = parts
  }

  async get(): Promise<Value> {
    if (this.#kept) return this.#kept
    if (!this.#stream && !this.#pause) this.#watch()
    const reading = this.#parts.read()
    // The stream reports changes after this moment; earlier ones have been read.
    if (this.#isOpen) this.#kept = reading
    try {
      return await reading
    } catch (error) {
      if (this.#kept === reading) this.#kept = undefined
      throw error
    }
  }

  /** The next question is answered by a read: this process has changed the collection. */
  forget(): void {
    this.#kept = undefined
  }

  async close(): Promise<void> {
    clearTimeout(this.#pause)
    const stream = this.#stream
    this.#end()
    await stream?.close()
  }

  #watch(): void {
    const stream = this.#parts.watch([{ $project: { operationType: 1 } }], CHANGE_STREAM)
    this.#stream = stream
    // The first token comes with the answer that opens it.
    stream.once('resumeTokenChanged', () => {
      if (this.#stream === stream) this.#isOpen = true
    })
    stream.on('change', () => {
      this.forget()
    })
    stream.on('error', (error: unknown) => {
      this.#broken(stream, error)
    })
    stream.on('close', () => {
      this.#broken(stream, new Error('the change stream was closed'))
    })
  }

  #broken(stream: ChangeStream, error: unknown): void {
    if (this.#stream !== stream) return
    this.#end()
    this.#parts.log.warn('change stream broke, reading every time until it is open again', { error })
    this.#pause = setTimeout(() => {
      this.#pause = undefined
    }, REOPEN_AFTER_MS)
    this.#pause.unref()
  }

  #end(): void {
    this.#stream = undefined
    this.#isOpen = false
    this.forget()
  }
}
