import type { ObjectId } from 'mongodb'
import type { TradeName } from '#features/catalog/services/trades.js'
import type { Language } from '#kernel/i18n/text.js'
import type { GeneratedCraftsman } from './generate.js'
import type { Random } from './random.js'

/** A craftsman as somebody who quotes. */
export interface Bidder {
  readonly id: ObjectId
  readonly language: Language
  readonly registeredAt: Date
}

interface Wanted {
  readonly trade: TradeName
  readonly coordinates: readonly [longitude: number, latitude: number]
  readonly count: number
  /** Who registered later could not have seen the job. */
  readonly registeredBefore: Date
}

/** In degrees: about 10 km, and where nobody is that near about 50 km. With its neighbours a cell is three times as wide. */
const CELL_SIZES = [0.1, 0.5] as const
const NEIGHBOURS = [-1, 0, 1]
const TRIES_PER_BIDDER = 4

/** Craftsmen by trade and place, for choosing who quotes on a job. */
export class CraftsmenNearby {
  readonly #cells = new Map<string, Bidder[]>()

  add(craftsman: GeneratedCraftsman, bidder: Bidder): void {
    for (const trade of craftsman.skills) {
      for (const size of CELL_SIZES) {
        const [column, row] = craftsman.coordinates.map((degrees) => Math.floor(degrees / size))
        const key = `${trade}:${size}:${column}:${row}`
        const cell = this.#cells.get(key)
        if (cell) cell.push(bidder)
        else this.#cells.set(key, [bidder])
      }
    }
  }

  /** Up to `count` different craftsmen of the trade from around the place; fewer or none where there are not so many. */
  draw(random: Random, wanted: Wanted): Bidder[] {
    for (const size of CELL_SIZES) {
      const cells = this.#around(wanted, size)
      const total = cells.reduce((sum, cell) => sum + cell.length, 0)
      const chosen = new Set<Bidder>()
      for (let tries = 0; total > 0 && tries < wanted.count * TRIES_PER_BIDDER; tries++) {
        const bidder = nth(cells, random.int(0, total - 1))
        if (bidder.registeredAt < wanted.registeredBefore) chosen.add(bidder)
        if (chosen.size === wanted.count) break
      }
      if (chosen.size > 0) return [...chosen]
    }
    return []
  }

  #around({ trade, coordinates }: Wanted, size: number): Bidder[][] {
    const [column = 0, row = 0] = coordinates.map((degrees) => Math.floor(degrees / size))
    return NEIGHBOURS.flatMap((east) =>
      NEIGHBOURS.map((north) => this.#cells.get(`${trade}:${size}:${column + east}:${row + north}`) ?? []),
    )
  }
}

const nth = (cells: readonly Bidder[][], position: number): Bidder => {
  let left = position
  for (const cell of cells) {
    const bidder = cell[left]
    if (bidder) return bidder
    left -= cell.length
  }
  throw new RangeError(`no bidder at ${position}`)
}
