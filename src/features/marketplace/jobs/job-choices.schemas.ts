import { z } from 'zod'
import { CANCELLED_BY, JOB_STATUSES, PAYMENT_TYPES } from './jobs.rules.js'
import { INVITATION_STATUSES, QUOTE_STATUSES } from './own-parts.rules.js'
import { RESCHEDULE_RESPONSES, RESCHEDULE_STEPS } from './reschedule.rules.js'

export const JobStatus = z.enum(JOB_STATUSES).meta({ id: 'JobStatus' })
export const QuoteStatus = z.enum(QUOTE_STATUSES).meta({ id: 'QuoteStatus' })
export const InvitationStatus = z.enum(INVITATION_STATUSES).meta({ id: 'InvitationStatus' })
export const PaymentType = z.enum(PAYMENT_TYPES).meta({ id: 'PaymentType' })
export const CancelledBy = z.enum(CANCELLED_BY).meta({ id: 'CancelledBy' })
export const CancellationPayee = z.enum(['craftsman', 'platform']).meta({ id: 'CancellationPayee' })
export const NeedsStaffReason = z.enum(['client-gone', 'craftsman-gone']).meta({ id: 'NeedsStaffReason' })

/** To what somebody has proposed: another time, or an invitation. */
export const Answer = z.enum(RESCHEDULE_RESPONSES).meta({ id: 'Answer' })
export const RescheduleStep = z.enum(RESCHEDULE_STEPS).meta({ id: 'RescheduleStep' })
