import { runCommand } from '../run-command.js'

export const mongodFileName = process.platform === 'win32' ? 'mongod.exe' : 'mongod'

/** Older servers lack what the models and queries here use. */
const OLDEST_MAJOR = 8

/**
 * Runs the file, which is the only proof that it works on this machine, and returns its version.
 * Fails with the reason when it does not run or is too old.
 */
export async function mongodVersion(file: string, env: NodeJS.ProcessEnv): Promise<string> {
  const output = await runCommand(file, ['--version'], { env, timeLimitMs: 30_000 })
  const version = /db version v(\d+\.\d+\.\d+)/.exec(output)?.[1]
  if (version === undefined) throw new Error(`${file} is not a mongod`)
  if (Number.parseInt(version, 10) < OLDEST_MAJOR)
    throw new Error(`${file} is ${version}; ${OLDEST_MAJOR}.0 or newer is needed`)
  return version
}
