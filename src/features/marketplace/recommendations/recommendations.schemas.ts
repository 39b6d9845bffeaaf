import { z } from 'zod'
import { CraftsmanSummary } from '#features/identity/users/craftsman-summary.schemas.js'
import { JobView } from '#features/marketplace/jobs/job-views.schemas.js'
import { queryInteger } from '#kernel/http/schemas.js'
import { idSchema } from '#kernel/ids.js'
import { REASON_CODES } from './reasons.rules.js'

const DEFAULT_LIMIT = 20

const limit = queryInteger({ min: 1, max: 100 }).optional().default(DEFAULT_LIMIT).describe('How many, 1–100')

export const CraftsmenQuery = z.strictObject({ jobId: idSchema('Job'), limit })
export const JobsQuery = z.strictObject({ limit })

const Reason = z
  .strictObject({
    code: z.string().meta({ description: 'More may come', 'x-extensible-enum': REASON_CODES }),
    weight: z.number().describe('Its part of the score'),
    text: z.string().describe("In the caller's language"),
  })
  .meta({ id: 'RecommendationReason' })

const ranking = {
  score: z.number().min(0).max(1).describe('0 to 1, three decimals; compare within one list only'),
  distance: z.int().describe('Metres, between places rounded to about 1 km'),
  reasons: z.array(Reason).describe('Up to four, the strongest first'),
}

export const RecommendedCraftsmanView = z
  .strictObject({
    ...CraftsmanSummary.shape,
    bio: z.string().nullable(),
    isInvited: z
      .boolean()
      .describe('Whether they were invited to the job before; those who were come after the others'),
    ...ranking,
  })
  .meta({ id: 'RecommendedCraftsman' })

export const RecommendedJobView = z
  .strictObject({ ...JobView.shape, ...ranking })
  .meta({ id: 'RecommendedJob' })
