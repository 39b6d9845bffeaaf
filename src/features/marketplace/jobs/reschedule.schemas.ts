import { z } from 'zod'
import { paragraph, timeInput, timestamp } from '#kernel/http/schemas.js'
import { RESCHEDULE_RESPONSES } from './reschedule.rules.js'

const MAX_REASON = 500

export const RescheduleInput = z.strictObject({
  scheduledFor: timeInput.describe('Between now and a year ahead'),
  reason: paragraph(MAX_REASON).optional().describe('Shown to the other side, kept in the history'),
})

export const RescheduleAnswer = z.strictObject({
  response: z.enum(RESCHEDULE_RESPONSES),
  expectedRevision: z
    .int()
    .min(1)
    .optional()
    .describe('The `revision` of the proposal that was seen; needed for all but the first of a job'),
})

export const ProposalView = z.strictObject({
  by: z.enum(['client', 'craftsman']),
  scheduledFor: timestamp,
  reason: z.string().nullable(),
  proposedAt: timestamp,
  revision: z.int(),
})
