import { z } from 'zod'
import { MEMBERS, VERIFICATION_STATUSES } from './users.rules.js'

/** Who is no staff. */
export const MemberRole = z.enum(MEMBERS).meta({ id: 'MemberRole' })
export const VerificationStatus = z.enum(VERIFICATION_STATUSES).meta({ id: 'VerificationStatus' })
export const AccountStatus = z.enum(['active', 'banned', 'deactivated']).meta({ id: 'AccountStatus' })
