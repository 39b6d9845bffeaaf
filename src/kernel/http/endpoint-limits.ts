import type { Actor } from '../auth/actor.js'
import type { Endpoint } from './endpoint.js'
import { addressKey, userKey } from './caller-keys.js'
import type { RateLimiters } from './rate-limits.js'

/** What the limits of an endpoint count a call by. */
export interface LimitedCall {
  readonly spec: Endpoint
  readonly actor: Actor | null
  /** Validated. */
  readonly body: unknown
  readonly ip: string
}

/** Runs what is not answered before, within the limits of the endpoint. Throws RATE_LIMITED. */
export const withinLimits = async <Result>(
  rateLimiters: RateLimiters,
  { spec, actor, body, ip }: LimitedCall,
  work: () => Promise<Result>,
): Promise<Result> => {
  const { subjectLimit, userLimit, failureLimit } = spec
  if (subjectLimit) {
    await rateLimiters.take({ limit: subjectLimit.limit, subject: subjectLimit.of(body as never) })
  }
  if (userLimit && actor) await rateLimiters.take({ limit: userLimit, subject: actor.id })
  if (!failureLimit) return work()
  const { afterwards, ...limited } = failureLimit
  const use =
    actor && spec.access !== 'public'
      ? ({ subject: userKey(actor.id), counting: 'reserved' } as const)
      : ({ subject: addressKey(ip), counting: 'recorded' } as const)
  return rateLimiters.countFailures(
    { ...limited, ...use, ...(afterwards && { counting: 'afterwards' }) },
    work,
  )
}
