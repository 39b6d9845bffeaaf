import { domainToASCII } from 'node:url'
import type { Role } from '#kernel/auth/actor.js'
import { AppError, problemAt } from '#kernel/errors/app-error.js'
import type { FieldProblem } from '#kernel/i18n/field-problems.js'
import { withoutInvisible } from '#kernel/invisible.js'
import { parsePhone } from '#kernel/phone.js'

export const VERIFICATION_STATUSES = ['None', 'Pending', 'Verified', 'Rejected'] as const
export type VerificationStatus = (typeof VERIFICATION_STATUSES)[number]

/** Who has a public profile and may deactivate their own account; staff may not. */
export const MEMBERS = ['client', 'craftsman'] as const satisfies readonly Role[]

export const isMember = (role: Role): boolean => MEMBERS.some((member) => member === role)

/** How far a craftsman travels by default. */
export const DEFAULT_SERVICE_RADIUS_METRES = 25_000

const NOT_ASCII = /[^\u0020-\u007E]/

/**
 * One spelling for one mailbox, as far as we decide it: lower case, without marks that come along when an address is
 * copied, the domain as DNS has it, so `موقع.مصر` in Punycode.
 */
export const normalizeEmail = (email: string): string => {
  const typed = withoutInvisible(email).trim().normalize('NFKC').toLowerCase()
  const at = typed.lastIndexOf('@') + 1
  const domain = typed.slice(at)
  return typed.slice(0, at) + (NOT_ASCII.test(domain) ? domainToASCII(domain) : domain)
}

/** What somebody signs in with, email or phone, in the one spelling that is stored. */
export const loginName = (identifier: string): { field: 'email' | 'phone'; value: string } => {
  const phone = identifier.includes('@') ? null : parsePhone(identifier)
  return phone === null
    ? { field: 'email', value: normalizeEmail(identifier) }
    : { field: 'phone', value: phone }
}

export const CRAFTSMEN_ONLY: FieldProblem = {
  code: 'NOT_FOR_YOUR_ROLE',
  en: 'Only for craftsmen',
  ar: 'هذا الحقل للحرفيين فقط',
}

/** Throws VALIDATION_FAILED that names each field only a craftsman has, given by somebody else. */
export const assertOwnFields = (role: Role, given: object): void => {
  if (role === 'craftsman') return
  const errors = ['skills', 'bio']
    .filter((field) => field in given)
    .map((path) => problemAt(path, CRAFTSMEN_ONLY))
  if (errors.length > 0) throw new AppError('VALIDATION_FAILED', { errors })
}
