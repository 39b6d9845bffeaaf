/** How far a client and a craftsman who was shown to him got together. A completed job says most for him. */
export const GRADES = { shown: 0, invited: 1, answered: 2, hired: 3, completed: 4 } as const
export type Grade = (typeof GRADES)[keyof typeof GRADES]

/** An invitation says that the client chose him; its acceptance or a quote that he was there; the job that he was right. */
export const gradeOfInvitation = (status: string): Grade =>
  status === 'Accepted' ? GRADES.answered : GRADES.invited

/** A job that was disputed or cancelled after hiring was a choice all the same. */
export const gradeOfHire = (jobStatus: string): Grade =>
  jobStatus === 'Completed' ? GRADES.completed : GRADES.hired
