import { AppError } from '../errors/app-error.js'

/** The answer of a policy: allowed, or the code of the refusal. `NOT_FOUND` where the caller may not know that the thing exists. */
export type Verdict = 'allowed' | 'FORBIDDEN' | 'NOT_FOUND'

export const assertMay = (verdict: Verdict): void => {
  if (verdict !== 'allowed') throw new AppError(verdict)
}
