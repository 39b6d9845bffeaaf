import { plantPreferences } from '../../scripts/seed/planted-preferences.js'
import type { MarketParts } from '../../scripts/seed/market-parts.js'
import { Progress } from '../../scripts/seed/progress.js'
import type { TestApp } from './test-app.js'

const OPTIONS = {
  seed: 'planted',
  craftsmen: 1_200,
  clients: 60,
  jobs: 0,
  now: new Date('2030-01-07T09:00:00Z'),
}

/** Lists of craftsmen with what clients who have hidden preferences made of them; without the users they tell of. */
export const plant = async ({ database }: TestApp, lists: number): Promise<void> => {
  const parts: MarketParts = {
    database,
    options: OPTIONS,
    passwordHash: '',
    rules: {
      paymentTypes: ['Cash'],
      jobFeePercent: 10,
      cancellationFeePercent: 10,
      freeCancellationMinutes: 5,
      autoConfirmHours: 72,
    },
    progress: new Progress({ write: () => undefined }),
  }
  await plantPreferences(parts, lists)
}
