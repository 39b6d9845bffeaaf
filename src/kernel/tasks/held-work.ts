import { LANE_RULES } from './lane-rules.js'
import { type Lane, LANES, type LeasedWork } from './leased-work.js'

interface LaneState<Work> {
  readonly waiting: Work[]
  readonly active: Set<Work>
  /** Whether the store may have due work of this lane that nobody holds. */
  mayHaveMore: boolean
}

/** How much work of a lane waits in memory at most; beyond it, it is left in the store for other processes. */
const MOST_WAITING = 100

const newLane = <Work>(): LaneState<Work> => ({ waiting: [], active: new Set(), mayHaveMore: false })

/** The work that a process holds, by lane: what waits, in the order it came, and what is being done. */
export class HeldWork<Work extends LeasedWork> {
  readonly #lanes: Readonly<Record<Lane, LaneState<Work>>> = { internal: newLane(), external: newLane() }

  get isIdle(): boolean {
    return this.waiting.length === 0 && !this.isBusy
  }

  get isBusy(): boolean {
    return LANES.some((lane) => this.#lanes[lane].active.size > 0)
  }

  get waiting(): Work[] {
    return LANES.flatMap((lane) => this.#lanes[lane].waiting)
  }

  get active(): Work[] {
    return LANES.flatMap((lane) => [...this.#lanes[lane].active])
  }

  /** How much more may wait in this lane. */
  room(lane: Lane): number {
    return Math.max(MOST_WAITING - this.#lanes[lane].waiting.length, 0)
  }

  add(work: readonly Work[]): void {
    for (const one of work) this.#lanes[one.lane].waiting.push(one)
  }

  /** Releases what waits, and returns it. */
  giveUpWaiting(): Work[] {
    return LANES.flatMap((lane) => this.#lanes[lane].waiting.splice(0))
  }

  /** The next work of a lane that may be begun beside what is being done in it; it counts as active from now on. */
  begin(lane: Lane): Work | undefined {
    const { waiting, active } = this.#lanes[lane]
    if (active.size >= LANE_RULES[lane].concurrency) return undefined
    const work = waiting.shift()
    if (work) active.add(work)
    return work
  }

  end(work: Work): void {
    this.#lanes[work.lane].active.delete(work)
  }

  /** Records whether the store may have more work of these lanes. */
  note(lanes: readonly Lane[], { mayHaveMore }: { mayHaveMore: boolean }): void {
    for (const lane of lanes) this.#lanes[lane].mayHaveMore = mayHaveMore
  }

  /** The lanes that are about to run out of work while the store may have more. */
  get hungryLanes(): Lane[] {
    return LANES.filter((lane) => {
      const { mayHaveMore, waiting } = this.#lanes[lane]
      return mayHaveMore && waiting.length < LANE_RULES[lane].concurrency
    })
  }
}
