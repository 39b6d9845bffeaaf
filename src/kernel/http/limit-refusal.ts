import { AppError } from '../errors/app-error.js'
import type { NamedLimit } from './limit.js'

/** The refusal of somebody over a limit, who may come back in so many seconds. */
export const limitReached = (
  { name, counts, limit, windowSeconds }: NamedLimit,
  retryAfterSeconds: number,
): AppError =>
  new AppError('RATE_LIMITED', {
    details: { name, counted: counts, limit, windowSeconds, retryAfterSeconds },
  })
