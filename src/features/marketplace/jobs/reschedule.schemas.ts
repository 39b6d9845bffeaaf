import { z } from 'zod'
import { paragraph, timeInput, timestamp } from '#kernel/http/schemas.js'
import { MemberRole } from '#features/identity/users/user-choices.schemas.js'
import { Answer } from './job-choices.schemas.js'

const MAX_REASON = 500

export const RescheduleInput = z
  .strictObject({
    scheduledFor: timeInput.describe('Between now and a year ahead'),
    reason: paragraph(MAX_REASON).optional().describe('Shown to the other side, kept in the history'),
  })
  .meta({ id: 'RescheduleInput' })

export const RescheduleAnswer = z
  .strictObject({
    response: Answer,
    expectedRevision: z
      .int()
      .min(1)
      .optional()
      .describe('The `revision` of the proposal that was seen; needed for all but the first of a job'),
  })
  .meta({ id: 'RescheduleAnswer' })

export const ProposalView = z
  .strictObject({
    by: MemberRole,
    scheduledFor: timestamp,
    reason: z.string().nullable(),
    proposedAt: timestamp,
    revision: z.int(),
  })
  .meta({ id: 'RescheduleProposal' })
