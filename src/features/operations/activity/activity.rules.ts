/** What staff do that is written down; stored, so a name never changes. */
export const ACTIVITIES = ['jobs.read'] as const
export type Activity = (typeof ACTIVITIES)[number]
