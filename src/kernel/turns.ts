interface Line {
  running: number
  readonly waiting: (() => void)[]
}

export interface TurnOptions {
  /** How many of one key run at the same time. */
  readonly atOnce: number
  /** How many more of one key may wait, first come first served. */
  readonly waiting: number
  /** What those beyond are refused with. */
  readonly refusal: () => Error
}

/**
 * Lines of work in this process, one for each key: what would only get into each other's way waits here, where waiting
 * costs a promise, instead of at the database, where it costs a connection. Work must not ask for a turn of its own key.
 */
export class Turns {
  readonly #options: TurnOptions
  readonly #lines = new Map<string, Line>()

  constructor(options: TurnOptions) {
    this.#options = options
  }

  /** Throws the refusal when too many of this key wait already, else what the work throws. */
  async run<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const line = this.#lines.get(key) ?? { running: 0, waiting: [] }
    this.#lines.set(key, line)
    if (line.running < this.#options.atOnce) line.running++
    else await this.#wait(line)
    try {
      return await work()
    } finally {
      this.#next(key, line)
    }
  }

  async #wait({ waiting }: Line): Promise<void> {
    if (waiting.length >= this.#options.waiting) throw this.#options.refusal()
    await new Promise<void>((resolve) => waiting.push(resolve))
  }

  /** Whoever comes next takes over the place of who is done. */
  #next(key: string, line: Line): void {
    const next = line.waiting.shift()
    if (next) {
      next()
      return
    }
    line.running--
    if (line.running === 0) this.#lines.delete(key)
  }
}
