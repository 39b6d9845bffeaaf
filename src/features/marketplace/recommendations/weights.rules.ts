import { z } from 'zod'
import { TERMS, type Weights } from './terms.rules.js'

/** Weights are stored as fractions, which seldom add up to exactly 1. */
const ROUNDING = 1e-6

const StoredWeights = z
  .record(z.enum(TERMS), z.number().nonnegative())
  .refine(
    (weights) => Math.abs(TERMS.reduce((sum, term) => sum + weights[term], 0) - 1) < ROUNDING,
    'the weights do not add up to 1',
  )

/** What is stored, if it gives every term a weight and nothing else, none negative, together 1; else what is wrong. */
export const readWeights = (stored: unknown): { weights: Weights } | { problem: string } => {
  const { success, data, error } = StoredWeights.safeParse(stored)
  return success ? { weights: data } : { problem: z.prettifyError(error) }
}
