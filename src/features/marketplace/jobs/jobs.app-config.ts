import { z } from 'zod'
import type { MarketRules } from '#config/config.js'
import { appConfigPart, tellApps, type ToldToApps } from '#kernel/app-config.js'
import { PaymentType } from './job-choices.schemas.js'
import { JobInput, MAX_PHOTOS } from './jobs.schemas.js'

const { title, description } = JobInput.shape
const percent = z.int().min(0).max(100)

const JobsConfig = z
  .strictObject({
    paymentTypes: z
      .array(PaymentType)
      .describe('Those that a job can be posted with here; the others are refused'),
    jobFeePercent: percent.describe("The platform's part of the price of a job"),
    cancellation: z
      .strictObject({
        feePercent: percent.describe('Of the price'),
        freeMinutes: z.int().describe('After hiring'),
      })
      .meta({
        id: 'CancellationConfig',
        description: 'What a client pays who cancels after hiring, and how long it costs nothing',
      }),
    autoConfirmHours: z.int().describe('After this time completed work counts as confirmed'),
    disputeDays: z.int().describe('How long after completion there can be a dispute'),
    invitationHours: z.int().describe('How long an invitation waits for its answer'),
    contactDays: z
      .int()
      .describe('How long after the confirmation the two still see how to reach each other'),
    bounds: z
      .tuple([z.number(), z.number(), z.number(), z.number()])
      .describe('Where jobs may be: west, south, east, north in degrees'),
    limits: z
      .strictObject({ titleCharacters: z.int(), descriptionCharacters: z.int(), photos: z.int() })
      .meta({ id: 'JobLimits', description: 'At most' }),
  })
  .meta({ id: 'JobsConfig' })

const LIMITS = {
  titleCharacters: title.maxLength ?? 0,
  descriptionCharacters: description.maxLength ?? 0,
  photos: MAX_PHOTOS,
}

export const jobsAppConfig = appConfigPart({
  name: 'jobs',
  schema: JobsConfig,
  example: {
    paymentTypes: ['Cash'],
    jobFeePercent: 10,
    cancellation: { feePercent: 10, freeMinutes: 5 },
    autoConfirmHours: 72,
    disputeDays: 7,
    invitationHours: 72,
    contactDays: 7,
    bounds: [24.6, 21.9, 37, 31.8],
    limits: LIMITS,
  },
})

export const tellJobs = (rules: MarketRules): ToldToApps =>
  tellApps(jobsAppConfig, {
    paymentTypes: [...rules.paymentTypes],
    jobFeePercent: rules.jobFeePercent,
    cancellation: { feePercent: rules.cancellationFeePercent, freeMinutes: rules.freeCancellationMinutes },
    autoConfirmHours: rules.autoConfirmHours,
    disputeDays: rules.disputeWindowDays,
    invitationHours: rules.invitationExpiryHours,
    contactDays: rules.contactDaysAfterConfirmation,
    bounds: [...rules.jobArea],
    limits: LIMITS,
  })
