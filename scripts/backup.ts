import { withBackedUp } from './backup/backed-up.js'
import { duration, megabytes, optionsOf, runBackupCommand } from './backup/command-line.js'
import { takeBackup } from './backup/take-backup.js'

const USAGE = 'npm run backup -- [--to <folder, by default backups>]'

const backup = async (env: NodeJS.ProcessEnv): Promise<string> => {
  const { to: folder } = optionsOf({ to: { type: 'string', default: 'backups' } }, USAGE)
  const started = performance.now()
  const { archive, manifest } = await withBackedUp(env, (deployment) =>
    takeBackup({ ...deployment, folder, now: () => new Date() }),
  )
  const documents = manifest.collections.reduce((sum, { documents: [, after] }) => sum + after, 0)
  return [
    `${archive}: ${manifest.collections.length} collections, ${documents} documents, ${megabytes(manifest.bytes)}, in ${duration((performance.now() - started) / 1000)}.`,
    'Keep it together with its .json, and away from this machine. Pictures are not in it: Cloudinary has them, or a development server in DATA_DIR/files.',
  ].join('\n')
}

await runBackupCommand(backup)
