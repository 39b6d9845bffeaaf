import { createHash } from 'node:crypto'
import { ObjectId } from 'mongodb'
import type { Seed } from './generate.js'

const ID_BYTES = 12

/** The id of one seeded document: always the same for the same seed, so that a repeated seed meets its own documents. */
export const idOf = (seed: Seed, kind: string, index: number | string): ObjectId =>
  new ObjectId(
    createHash('sha256')
      .update(`${String(seed)}:${kind}:${String(index)}`)
      .digest()
      .subarray(0, ID_BYTES),
  )
