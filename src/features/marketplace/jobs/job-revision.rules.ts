import { isDeepStrictEqual } from 'node:util'
import type { JobDoc } from './jobs.model.js'

/** What craftsmen quote on, as far as they see it: a move inside the rounded square is no news to them. */
type Scope = Pick<JobDoc, 'category' | 'area' | 'description' | 'scheduledFor'>

const scopeOf = ({ category, area, description, scheduledFor }: Scope): Scope => ({
  category,
  area,
  description,
  scheduledFor,
})

/** Which state of the job this is; they count from 1. */
export const revisionOf = ({ revision = 1 }: { readonly revision?: number }): number => revision

/** The revision a change leads to: the next one where the change concerns what craftsmen quote on. */
export const revisionAfter = (before: JobDoc, change: Partial<JobDoc>): number => {
  const isSame = isDeepStrictEqual(scopeOf(before), scopeOf({ ...before, ...change }))
  return revisionOf(before) + (isSame ? 0 : 1)
}
