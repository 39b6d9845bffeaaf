import { systemClock } from '#kernel/clock.js'

/** Where progress is written; `isTTY` tells whether a line may be written over. */
export interface Screen {
  readonly isTTY?: boolean
  write(text: string): unknown
}

const ON_A_TERMINAL_MS = 100
const ELSEWHERE_MS = 3_000

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`
const number = (value: number): string => Math.round(value).toLocaleString('en')

/** Shows how far the counting of one kind of thing has come: on one line of a terminal, else on a line every few seconds. */
export class Progress {
  readonly #screen: Screen
  #label = ''
  #total = 0
  #done = 0
  #startedAt = 0
  #shownAt = 0

  constructor(screen: Screen) {
    this.#screen = screen
  }

  begin(label: string, total: number): void {
    this.#label = label
    this.#total = total
    this.#done = 0
    this.#startedAt = this.#shownAt = now()
  }

  add(count: number): void {
    this.#done += count
    if (now() - this.#shownAt < (this.#screen.isTTY ? ON_A_TERMINAL_MS : ELSEWHERE_MS)) return
    this.#shownAt = now()
    const rate = this.#done / ((now() - this.#startedAt) / 1000)
    const left = seconds(((this.#total - this.#done) / rate) * 1000)
    this.#show(`${number(this.#done)} of ${number(this.#total)}, ${number(rate)}/s, ${left} left`)
  }

  /** `added` is how many of them were new. */
  end(added: number): void {
    const old = this.#total - added
    const known = old > 0 ? `, ${number(old)} were there` : ''
    this.#show(`${number(added)} added${known}, in ${seconds(now() - this.#startedAt)}`)
    if (this.#screen.isTTY) this.#screen.write('\n')
  }

  #show(text: string): void {
    const line = `${this.#label.padEnd(10)} ${text}`
    this.#screen.write(this.#screen.isTTY ? `\r\u001b[2K${line}` : `${line}\n`)
  }
}

const now = (): number => systemClock.now().getTime()
