import { errorTables, fieldProblems } from './errors.js'
import { limitTable } from './limits.js'

/** The parts of the guides that are made from the code, by guide. */
export const GENERATED_PARTS = {
  'docs/guides/errors.md': { 'field problems': fieldProblems, errors: errorTables },
  'docs/guides/rate-limits.md': { limits: limitTable },
}
