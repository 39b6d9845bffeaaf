import type { Database } from '#kernel/db/database.js'

/** One read as the server carried it out, or the reading part of a write. */
export interface ProfiledRead {
  readonly collection: string
  readonly command: Readonly<Record<string, unknown>>
  /** Such as `IXSCAN { open: 1 }`. */
  readonly plan: string
  readonly keysExamined: number
  readonly docsExamined: number
  readonly returned: number
  readonly sortedInMemory: boolean
}

interface ProfileEntry {
  readonly ns: string
  readonly command: Record<string, unknown>
  /** Of a getMore: what it goes on with. */
  readonly originatingCommand?: Record<string, unknown>
  readonly planSummary?: string
  readonly keysExamined?: number
  readonly docsExamined?: number
  readonly nreturned?: number
  readonly hasSortStage?: boolean
}

/** A change stream reads the oplog, which has no index, whatever happens. */
const isChangeStream = ({ command, originatingCommand }: ProfileEntry): boolean =>
  JSON.stringify((originatingCommand ?? command).pipeline ?? []).includes('"$changeStream"')

const BYTES = 64 * 1024 * 1024
/** More are forgotten before the next piece of work, so that the server has to overwrite none. */
const MOST_ENTRIES = 1000

/** Has the server write down every operation on this database; returns what a piece of work reads. */
export const startProfiler = async (database: Database) => {
  const [model] = database.models
  if (!model) throw new Error('a database without stores')
  const db = model.db.getClient().db(database.name)
  const start = async (): Promise<void> => {
    await db.createCollection('system.profile', { capped: true, size: BYTES })
    await db.command({ profile: 2 })
  }
  await start()
  // What was just written is no majority's yet.
  const entries = db.collection<ProfileEntry>('system.profile', { readConcern: { level: 'local' } })

  return async (work: () => PromiseLike<unknown>): Promise<ProfiledRead[]> => {
    let before = await entries.countDocuments()
    if (before > MOST_ENTRIES) {
      await db.command({ profile: 0 })
      await entries.drop()
      await start()
      before = 0
    }
    await work()
    const profiled = await entries.find().skip(before).toArray()
    return profiled
      .filter(({ ns, planSummary }) => planSummary !== undefined && !ns.endsWith('.system.profile'))
      .filter((entry) => !isChangeStream(entry))
      .map((entry) => ({
        collection: entry.ns.slice(database.name.length + 1),
        command: entry.command,
        plan: entry.planSummary ?? '',
        keysExamined: entry.keysExamined ?? 0,
        docsExamined: entry.docsExamined ?? 0,
        returned: entry.nreturned ?? 0,
        sortedInMemory: entry.hasSortStage === true,
      }))
  }
}
