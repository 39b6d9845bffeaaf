import type { Endpoint } from './endpoint.js'
import type { Limit } from './limit.js'

type Limited = Pick<Endpoint, 'rateLimit' | 'subjectLimit' | 'userLimit' | 'failureLimit' | 'ownLimits'>

/** Every limit of an endpoint or a socket message. */
export const limitsOf = (spec: Limited): Limit[] =>
  [
    spec.rateLimit,
    spec.subjectLimit?.limit,
    spec.userLimit,
    spec.failureLimit?.limit,
    ...(spec.ownLimits ?? []),
  ].filter((limit) => limit !== undefined)
