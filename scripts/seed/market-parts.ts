import type { PaymentType } from '#features/marketplace/jobs/jobs.rules.js'
import type { Database } from '#kernel/db/database.js'
import type { StoryRules } from './job-story.js'
import type { SeedOptions } from './options.js'
import type { Progress } from './progress.js'

export interface MarketParts {
  readonly database: Database
  readonly options: SeedOptions
  /** Of every account. */
  readonly passwordHash: string
  readonly rules: StoryRules & {
    readonly autoConfirmHours: number
    /** Jobs that would have another type are paid in cash. */
    readonly paymentTypes: readonly PaymentType[]
  }
  readonly progress: Progress
}
