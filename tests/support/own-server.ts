import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface OwnServer {
  readonly child: ChildProcess
  readonly url: string
  /** Its exit code, and the signal that ended it. */
  readonly exited: Promise<[number | null, string | null]>
}

/** Starts a server in a process of its own and waits until it serves; `entry` is the file that runs it. */
export const startOwnServer = async (
  dataDir: string,
  env: Readonly<Record<string, string>>,
  entry = new URL('./server-process.ts', import.meta.url),
): Promise<OwnServer> => {
  const file = fileURLToPath(entry)
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'test',
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_DIR: join(dataDir, 'logs'),
      MONGODB_CONFLICT_SECONDS: '100',
      ...env,
    },
  })
  const exited = once(child, 'exit') as Promise<[number | null, string | null]>
  const [url] = (await once(child, 'message')) as [string]
  return { child, url, exited }
}
