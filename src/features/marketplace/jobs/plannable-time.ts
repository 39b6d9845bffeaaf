import { invalidField } from '#kernel/errors/app-error.js'
import { isPlannable } from './jobs.rules.js'

const NOT_PLANNABLE = {
  en: 'Must be between now and a year ahead',
  ar: 'يجب أن يكون الموعد بين الآن وسنة من الآن',
}

/** For the time of a job, whoever sets or proposes it. Throws VALIDATION_FAILED that names `scheduledFor`. */
export const assertPlannable = (time: Date, now: Date): void => {
  if (isPlannable(time, now)) return
  throw invalidField('scheduledFor', { code: time < now ? 'IN_THE_PAST' : 'TOO_FAR_AHEAD', ...NOT_PLANNABLE })
}
