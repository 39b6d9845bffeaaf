import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BackupError } from './backup-error.js'
import type { MongoTools } from '../../dev-database/mongod/mongo-tools.js'
import { startDevDatabase } from '../../dev-database/start-dev-database.js'
import { collectionsOf, fingerprintOf, withDeployment } from './deployment.js'
import { restoreBackup } from './restore-backup.js'
import { takeBackup } from './take-backup.js'

export interface DrillReport {
  readonly collections: number
  readonly documents: number
  readonly bytes: number
  /** How many collections were the same, document by document; the others were written to meanwhile. */
  readonly same: number
  /** In seconds. */
  readonly seconds: { readonly backup: number; readonly restore: number; readonly compare: number }
}

const fingerprints = (uri: string): Promise<Map<string, string>> =>
  withDeployment(uri, async (client) => {
    const found = new Map<string, string>()
    for (const { name } of await collectionsOf(client)) found.set(name, await fingerprintOf(client, name))
    return found
  })

const timed = async <Result>(work: () => Promise<Result>): Promise<{ result: Result; seconds: number }> => {
  const started = performance.now()
  const result = await work()
  return { result, seconds: (performance.now() - started) / 1000 }
}

/**
 * Backs up a deployment, restores it into a new MongoDB on this machine, compares the two document by document, and throws
 * the copy away. What is backed up stays as it is, and may serve meanwhile. Throws BackupError when anything differs.
 */
export const drill = async (parts: {
  uri: string
  tools: MongoTools
  env: NodeJS.ProcessEnv
  now: () => Date
  log: (message: string) => void
}): Promise<DrillReport> => {
  const { uri, tools, env, log } = parts
  const folder = await mkdtemp(join(tmpdir(), 'backup-drill-'))
  const copy = await startDevDatabase({ dataDir: join(folder, 'mongo'), env, log })
  try {
    // What has expired meanwhile shall not be missing from the copy alone.
    await withDeployment(copy.uri, (client) =>
      client.db('admin').command({ setParameter: 1, ttlMonitorEnabled: false }),
    )
    const before = await fingerprints(uri)
    const backup = await timed(() => takeBackup({ ...parts, folder }))
    const { archive, manifest } = backup.result
    const restore = await timed(() => restoreBackup({ uri: copy.uri, archive, tools, force: false }))
    const compare = await timed(async () => [await fingerprints(uri), await fingerprints(copy.uri)] as const)
    const [after, restored] = compare.result
    const quiet = [...before].filter(([name, fingerprint]) => after.get(name) === fingerprint)
    const wrong = quiet.filter(([name, fingerprint]) => restored.get(name) !== fingerprint)
    if (wrong.length > 0)
      throw new BackupError(`Restored otherwise than backed up: ${wrong.map(([name]) => name).join(', ')}`)
    const { collections } = restore.result
    return {
      collections: collections.length,
      documents: collections.reduce((sum, { documents }) => sum + documents, 0),
      bytes: manifest.bytes,
      same: quiet.length,
      seconds: { backup: backup.seconds, restore: restore.seconds, compare: compare.seconds },
    }
  } finally {
    await copy.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
