import type { InvitationStatus } from '#features/marketplace/jobs/own-parts.rules.js'

export const RESPONSES = ['Accepted', 'Rejected'] as const satisfies readonly InvitationStatus[]
export type InvitationResponse = (typeof RESPONSES)[number]

/**
 * An invited craftsman has to accept before quoting. An expired invitation does not bind them, whether or not its timer
 * has run yet: they may quote like any other craftsman.
 */
export const forbidsQuoting = (
  { status, expiresAt }: { readonly status: InvitationStatus; readonly expiresAt: Date },
  now: Date,
): boolean => status === 'Rejected' || (status === 'Pending' && expiresAt > now)
