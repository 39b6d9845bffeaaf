import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from '../run-command.js'
import type { FetchJob, FetchWay } from './mongod-cache.js'
import { mongodFileName } from './mongod-version.js'

const SCRIPT = fileURLToPath(new URL('./official-download-script.js', import.meta.url))

/** MongoDB's own build for this system, through mongodb-memory-server: its cache, else its download. */
export const officialDownload: FetchWay = { name: 'official download', fetch: download }

async function download({ stage, env, log }: FetchJob): Promise<void> {
  const downloads = path.join(stage, 'downloads')
  const mongod = path.join(stage, 'bin', mongodFileName)
  await mkdir(path.dirname(mongod), { recursive: true })
  await runCommand(process.execPath, [SCRIPT, downloads, mongod], {
    env: {
      ...env,
      // The library checks certificates only when npm's setting is spelled out as "true".
      npm_config_strict_ssl: env.npm_config_strict_ssl ?? 'true',
      // One attempt: a machine that cannot reach the host shall lose no time before the next way is tried.
      MONGOMS_MAX_RETRIES: env.MONGOMS_MAX_RETRIES ?? '1',
    },
    timeLimitMs: 15 * 60_000,
    firstOutputWithinMs: 15_000,
    onOutput: (text) => log(text.trim()),
  })
  await rm(downloads, { recursive: true, force: true })
}
