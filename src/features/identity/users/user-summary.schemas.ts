import { z } from 'zod'

/** What everybody may see of a user, beside a job or a quote. */
export const UserSummary = z
  .strictObject({
    id: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    profilePicture: z.string().nullable(),
    rating: z.number().describe('Mean of the revealed reviews, one decimal; 0 without any'),
    ratingCount: z.int(),
  })
  .meta({ id: 'UserSummary' })

export type UserSummary = z.output<typeof UserSummary>
