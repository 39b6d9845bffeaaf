import type { ObjectId } from '#kernel/ids.js'
import { type Grade, GRADES, gradeOfHire, gradeOfInvitation } from './grades.rules.js'

/** A craftsman who has something to do with a job. */
export interface Involved {
  readonly job: ObjectId
  readonly craftsman: ObjectId
}

export type WithStatus = Involved & { readonly status: string }

/** What the features that know of outcomes answer about many jobs at once. */
export interface OutcomeReaders {
  readonly hiresOf: (jobs: readonly ObjectId[]) => Promise<readonly WithStatus[]>
  readonly quotersOf: (jobs: readonly ObjectId[]) => Promise<readonly Involved[]>
  readonly invitationsOf: (jobs: readonly ObjectId[]) => Promise<readonly WithStatus[]>
}

/** The grade of every craftsman who got further than being shown. */
export class Grades {
  readonly #grades = new Map<string, Grade>()

  /** Keeps the highest. */
  note({ job, craftsman }: Involved, grade: Grade): void {
    if (grade > this.of({ job, craftsman })) this.#grades.set(keyOf({ job, craftsman }), grade)
  }

  of(involved: Involved): Grade {
    return this.#grades.get(keyOf(involved)) ?? GRADES.shown
  }
}

const keyOf = ({ job, craftsman }: Involved): string => `${job.toHexString()}:${craftsman.toHexString()}`

/** The outcomes of the recommendations for these jobs so far. */
export const outcomesOf = async (readers: OutcomeReaders, jobs: readonly ObjectId[]): Promise<Grades> => {
  const [hires, quoters, invitations] = await Promise.all([
    readers.hiresOf(jobs),
    readers.quotersOf(jobs),
    readers.invitationsOf(jobs),
  ])
  const grades = new Grades()
  for (const invitation of invitations) grades.note(invitation, gradeOfInvitation(invitation.status))
  for (const quoter of quoters) grades.note(quoter, GRADES.answered)
  for (const hire of hires) grades.note(hire, gradeOfHire(hire.status))
  return grades
}
