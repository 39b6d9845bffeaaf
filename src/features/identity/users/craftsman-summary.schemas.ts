import { z } from 'zod'
import { UserSummary } from './user-summary.schemas.js'
import { VerificationStatus } from './user-choices.schemas.js'

/** What clients see of a craftsman in a list; each list adds what it is about. */
export const CraftsmanSummary = z.strictObject({
  ...UserSummary.shape,
  skills: z.array(z.string()).describe('English names of services'),
  skillNames: z.array(z.string()).describe("In the caller's language"),
  verificationStatus: VerificationStatus,
  district: z.string().nullable().describe("Nearest district, in the caller's language"),
})
