import { inspect } from 'node:util'
import { toConfig } from '#config/config.js'
import { readEnv } from '#config/env.js'
import { toSecrets } from '#config/secrets.js'
import { createLog } from '#kernel/log.js'
import { catalogue } from '../api.js'
import { type Application, compose } from '../compose.js'
import { databaseOfConfig, explained, type FindDatabase, startProblem } from '../run-server.js'

/** The command cannot be carried out, for a reason that its user can fix; the message says which. */
export class CommandError extends Error {}

/** What a command runs in. */
export interface CommandContext {
  readonly env: NodeJS.ProcessEnv
  /** By default the database of the configuration. */
  readonly findDatabase?: FindDatabase
}

/** Does one piece of work with the application on its database, brought up to date, and stops. Serves nothing. */
export const withApplication = async <Result>(
  { env, findDatabase = databaseOfConfig }: CommandContext,
  work: (application: Application, facts: { migrated: readonly string[] }) => Promise<Result>,
): Promise<Result> => {
  const variables = readEnv(env, catalogue.limits)
  const config = toConfig(variables)
  const log = createLog({ ...config.log, level: 'info', directory: null })
  const application = compose(config, toSecrets(variables), { log })
  const database = await findDatabase({ config, env, log })
  try {
    const migrated = await application.connect(database.uri).catch((error: unknown) => {
      throw explained(error, config)
    })
    return await work(application, { migrated })
  } finally {
    await application.stop()
    await database.stop()
  }
}

/** Runs one command in a process: prints its result, or why it failed and ends with exit code 1. */
export const runCommand = async (
  command: (context: CommandContext) => Promise<string>,
  context: CommandContext,
): Promise<void> => {
  try {
    process.stdout.write(`${await command(context)}\n`)
  } catch (error) {
    const problem = error instanceof CommandError ? error.message : startProblem(error)
    process.stderr.write(`${typeof problem === 'string' ? problem : inspect(problem)}\n`)
    process.exitCode = 1
  }
}
