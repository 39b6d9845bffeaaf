import { isDeepStrictEqual } from 'node:util'

/** What craftsmen quote on, as far as they see it: a move inside the rounded square is no news to them. */
interface Scope {
  readonly category: string
  readonly area: object
  readonly description: string
  readonly scheduledFor: Date | null
}

const scopeOf = ({ category, area, description, scheduledFor }: Scope): Scope => ({
  category,
  area,
  description,
  scheduledFor,
})

/** Which state of the job this is; they count from 1. */
export const revisionOf = ({ revision = 1 }: { readonly revision?: number }): number => revision

/** The revision a change leads to: the next one where the change concerns what craftsmen quote on. */
export const revisionAfter = (
  before: Scope & { readonly revision?: number },
  change: Partial<Scope>,
): number => {
  const isSame = isDeepStrictEqual(scopeOf(before), scopeOf({ ...before, ...change }))
  return revisionOf(before) + (isSame ? 0 : 1)
}
