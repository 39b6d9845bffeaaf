/** How far a client got with a craftsman they were shown. A completed job is the best outcome. */
export const GRADES = { shown: 0, invited: 1, answered: 2, hired: 3, completed: 4 } as const
export type Grade = (typeof GRADES)[keyof typeof GRADES]

/** An invitation shows that the client chose them; its acceptance or a quote that they were available; a job that they fit. */
export const gradeOfInvitation = (status: string): Grade =>
  status === 'Accepted' ? GRADES.answered : GRADES.invited

/** A job that was disputed or cancelled after hiring was a choice all the same. */
export const gradeOfHire = (jobStatus: string): Grade =>
  jobStatus === 'Completed' ? GRADES.completed : GRADES.hired
