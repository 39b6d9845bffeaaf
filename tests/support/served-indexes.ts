import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Document, ObjectId } from 'mongodb'

/** A query that an index is there for. */
interface Served {
  /** Where the code asks it. */
  readonly by: string
  readonly find?: Document
  readonly sort?: Document
  readonly aggregate?: readonly Document[]
  /** Documents that are not asked for: where several indexes would do, they make the others expensive. */
  readonly among?: (index: number) => Document
}

/** MongoDB itself looks for what is to be forgotten. */
export const FORGETS = 'forgets'

/**
 * What each index of a feature is there for, by collection and by the name of the index: `indexes` of a file named
 * `<feature>.indexes.ts` beside its tests, which is found by itself.
 */
export type ServedIndexes = Readonly<Record<string, Readonly<Record<string, Served | typeof FORGETS>>>>

export const SOME_ID = new ObjectId()
export const NOW = new Date('2030-01-07T09:00:00.000Z')
export const NEWEST = { createdAt: -1, _id: -1 } as const
export const LATEST = { at: -1, _id: -1 } as const

/** A place near to that of `nearest`, the farther the larger `n`. */
export const placeNear = (n: number) => ({ type: 'Point', coordinates: [31.2 + n / 100_000, 30] })

export const nearest = (key: string, query: Document): Document[] => [
  { $geoNear: { near: placeNear(0), key, distanceField: 'distance', query } },
  { $limit: 10 },
]

const TESTS = fileURLToPath(new URL('..', import.meta.url))

/** Those of all features. Throws when one is in two files. */
export const readServedIndexes = async (): Promise<ServedIndexes> => {
  const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.indexes.ts'),
  )
  const all: Record<string, Record<string, Served | typeof FORGETS>> = {}
  for (const file of files.sort()) {
    const found = (await import(pathToFileURL(join(TESTS, file)).href)) as { indexes?: ServedIndexes }
    if (!found.indexes) throw new Error(`tests/${file} exports no indexes`)
    for (const [collection, indexes] of Object.entries(found.indexes)) {
      const known = (all[collection] ??= {})
      for (const [index, served] of Object.entries(indexes)) {
        if (index in known) throw new Error(`${collection} ${index} is in two files *.indexes.ts`)
        known[index] = served
      }
    }
  }
  return all
}
