import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMigrationId } from '#kernel/db/migrations.js'

/** The SHA-256 of the file of each step, by the step's id. */
export type Hashes = Readonly<Record<string, string>>

export interface StepFile {
  readonly path: string
  readonly id: string
  readonly hash: string
}

const STEP = /(?:^|\/)migrations\/([^/]+)\.ts$/
const LENGTH_OF_DATE = 10

/** The files of steps below a folder: those in folders named `migrations`. */
export const readStepFiles = async (root: string): Promise<StepFile[]> => {
  const paths = (await readdir(root, { recursive: true })).map((path) => path.replaceAll('\\', '/')).sort()
  const files = paths.flatMap((path) => {
    const id = STEP.exec(path)?.[1]
    return id === undefined ? [] : [{ path, id }]
  })
  return Promise.all(
    files.map(async ({ path, id }) => {
      // As Git may have checked it out on Windows.
      const text = (await readFile(join(root, path), 'utf8')).replaceAll('\r\n', '\n')
      return { path, id, hash: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

const dateOf = (id: string): string => id.slice(0, LENGTH_OF_DATE)

/** What forbids to freeze the steps as they are, a line for each; empty when nothing does. */
export const problemsOf = (
  files: readonly StepFile[],
  { ids, frozen }: { ids: readonly string[]; frozen: Hashes },
): string[] => {
  const newest = Object.keys(frozen).map(dateOf).sort().at(-1) ?? ''
  const ofFiles = files.flatMap(({ id, path, hash }) => {
    const before = frozen[id]
    if (!isMigrationId(id)) return [`migration ${id}: its file is named <date>-<feature>-<what>.ts (${path})`]
    if (!ids.includes(id))
      return [`migration ${id} is in no list of its feature, or has another id (${path})`]
    if (before === undefined)
      return dateOf(id) < newest
        ? [`migration ${id} is older than ${newest}, which databases have passed: date it today (${path})`]
        : []
    return before === hash ? [] : [`migration ${id} was changed after its release (${path})`]
  })
  const names = files.map(({ id }) => id)
  const lost = Object.keys(frozen).filter((id) => !names.includes(id))
  const twice = names.filter((id, index) => names.indexOf(id) !== index)
  const unfiled = ids.filter((id) => !names.includes(id))
  return [
    ...ofFiles,
    ...lost.map((id) => `migration ${id} was released and its file is gone`),
    ...twice.map((id) => `migration ${id} is there twice`),
    ...unfiled.map((id) => `migration ${id} has no file of its name`),
  ]
}

export const unfrozen = (files: readonly StepFile[], frozen: Hashes): string[] =>
  files.filter(({ id }) => frozen[id] === undefined).map(({ id }) => id)
