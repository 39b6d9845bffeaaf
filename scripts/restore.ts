import { BackupError } from './backup/backup-error.js'
import { withBackedUp } from './backup/backed-up.js'
import { duration, optionsOf, runBackupCommand } from './backup/command-line.js'
import { restoreBackup } from './backup/restore-backup.js'

const USAGE = 'npm run restore -- --from <archive> [--force]'

const restore = async (env: NodeJS.ProcessEnv): Promise<string> => {
  const { from: archive, force } = optionsOf(
    { from: { type: 'string' }, force: { type: 'boolean', default: false } },
    USAGE,
  )
  if (archive === undefined) throw new BackupError(USAGE)
  const started = performance.now()
  const { manifest, collections } = await withBackedUp(env, (deployment) =>
    restoreBackup({ ...deployment, archive, force }),
  )
  const documents = collections.reduce((sum, facts) => sum + facts.documents, 0)
  return `Restored the backup of ${manifest.at}: ${collections.length} collections with their indexes, ${documents} documents, in ${duration((performance.now() - started) / 1000)}.`
}

await runBackupCommand(restore)
