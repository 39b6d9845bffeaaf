import { z } from 'zod'
import type { Id } from '../ids.js'

export type UserId = Id<'User'>
export type SessionId = Id<'Session'>

export const ROLES = ['client', 'craftsman', 'moderator', 'admin'] as const
export type Role = (typeof ROLES)[number]

export const RoleName = z.enum(ROLES).meta({ id: 'Role' })

export const STAFF = ['moderator', 'admin'] as const satisfies readonly Role[]

/** Who makes a call. Comes from the session in the database, never from what the client says of itself. */
export interface Actor {
  readonly id: UserId
  readonly role: Role
  readonly sessionId: SessionId
}

export const isStaffRole = (role: Role): boolean => STAFF.some((staff) => staff === role)

export const isStaff = ({ role }: Pick<Actor, 'role'>): boolean => isStaffRole(role)

/** Who may call an endpoint. There is no default: leaving it out does not compile. */
export type Access = 'public' | 'signed-in' | readonly [Role, ...Role[]]
