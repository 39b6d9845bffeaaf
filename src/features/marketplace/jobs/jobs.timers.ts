/** The timer of an unconfirmed job; its subject is the job's id. */
export const AUTO_CONFIRM = 'job.auto-confirm'
