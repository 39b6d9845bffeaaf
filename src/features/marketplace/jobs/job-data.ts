import { idField } from '#kernel/notifications/data-field.js'

/** What notifications about a job and its two parties carry. */
export const PARTY_DATA = {
  jobId: idField('The job'),
  clientId: idField('Whose job it is'),
  craftsmanId: idField('The craftsman whom it concerns'),
}
