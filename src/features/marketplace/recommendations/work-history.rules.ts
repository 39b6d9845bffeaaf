import { HOUR, MINUTE } from '#kernel/clock.js'

/** So much later than agreed is still on time. */
const GRACE = 15 * MINUTE

interface StartedJob {
  readonly scheduledFor: Date | null
  readonly hiredAt: Date | null
  /** Hours from acceptance that the quote promised. */
  readonly promisedHours: number | null
  readonly history: readonly { readonly status: string; readonly at: Date }[]
}

/** When work was to begin: at the job's time, else as the quote promised; null when nothing was agreed. */
const dueAt = ({ scheduledFor, hiredAt, promisedHours }: Omit<StartedJob, 'history'>): number | null => {
  if (scheduledFor) return scheduledFor.getTime()
  return hiredAt && promisedHours !== null ? hiredAt.getTime() + promisedHours * HOUR : null
}

/** When somebody is busy with the job. */
export const busyTime = (job: Omit<StartedJob, 'history'>): Date | null => {
  const due = dueAt(job)
  return due === null ? null : new Date(due)
}

/** Of the jobs that were begun and had a time, the share that began in time; null without any. */
export const onTimeShare = (jobs: readonly StartedJob[]): number | null => {
  const lateness = jobs.flatMap((job) => {
    const began = job.history.find(({ status }) => status === 'In Progress')?.at
    const due = dueAt(job)
    return began && due !== null ? [began.getTime() - due] : []
  })
  return lateness.length === 0 ? null : lateness.filter((late) => late <= GRACE).length / lateness.length
}

/** The mean time from a job to their quote, in minutes; null without any. */
export const meanResponseMinutes = (
  answers: readonly { readonly postedAt: Date; readonly at: Date }[],
): number | null => {
  if (answers.length === 0) return null
  const total = answers.reduce((sum, { postedAt, at }) => sum + (at.getTime() - postedAt.getTime()), 0)
  return Math.max(0, Math.round(total / answers.length / MINUTE))
}
