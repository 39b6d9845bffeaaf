import { AppError } from '../errors/app-error.js'
import type { Access, Actor } from './actor.js'

/** Throws FORBIDDEN, saying whose it is, for an actor in a role that may not call. */
export const assertRole = (access: Access, { role }: Actor): void => {
  if (access === 'public' || access === 'signed-in' || access.includes(role)) return
  throw new AppError('FORBIDDEN', { details: { roles: [...access] } })
}
