import { withBackedUp } from './backup/backed-up.js'
import { duration, megabytes, runBackupCommand } from './backup/command-line.js'
import { drill } from './backup/drill.js'

/** How long a restore may take, in seconds: what we have promised. */
const PROMISED = 2 * 60 * 60

const drillOnce = async (env: NodeJS.ProcessEnv): Promise<string> => {
  const { seconds, ...found } = await withBackedUp(env, (deployment) =>
    drill({ ...deployment, env, now: () => new Date() }),
  )
  const share = ((seconds.restore / PROMISED) * 100).toFixed(2)
  return [
    `${found.collections} collections, ${found.documents} documents, ${megabytes(found.bytes)} as an archive.`,
    `Backup ${duration(seconds.backup)}, restore ${duration(seconds.restore)} (${share} % of the two hours promised), comparison ${duration(seconds.compare)}.`,
    `${found.same} collections are the same, document by document; ${found.collections - found.same} were written to meanwhile and were counted.`,
  ].join('\n')
}

await runBackupCommand(drillOnce)
