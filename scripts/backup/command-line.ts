import { existsSync } from 'node:fs'
import { inspect, parseArgs, type ParseArgsConfig } from 'node:util'
import { BackupError } from './backup-error.js'

const MEGABYTE = 1024 * 1024

/** The options of a command. Throws BackupError with its usage when there are others. */
export const optionsOf = <const Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options,
  usage: string,
) => {
  try {
    return parseArgs({ options }).values
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    throw new BackupError(`${problem}\n${usage}`, { cause: error })
  }
}

/** Runs a command in this process, with the variables of `.env`: prints its result, or why it failed and ends with 1. */
export const runBackupCommand = async (
  command: (env: NodeJS.ProcessEnv) => Promise<string>,
): Promise<void> => {
  if (existsSync('.env')) process.loadEnvFile('.env')
  try {
    process.stdout.write(`${await command(process.env)}\n`)
  } catch (error) {
    process.stderr.write(`${error instanceof BackupError ? error.message : inspect(error)}\n`)
    process.exitCode = 1
  }
}

export const megabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(1)} MB`

/** A time as one says it. */
export const duration = (seconds: number): string =>
  seconds < 120 ? `${seconds.toFixed(1)} s` : `${(seconds / 60).toFixed(1)} min`
