import { existsSync } from 'node:fs'
import type { Application } from '#app/compose.js'
import { type Config, toConfig } from '#config/config.js'
import { readEnv } from '#config/env.js'
import { toSecrets } from '#config/secrets.js'
import { readCommand, type SeedOptions, USAGE, UsageError } from './seed/options.js'
import { DEMO_PASSWORD, demoPasswordHash } from './seed/password.js'
import { Progress } from './seed/progress.js'
import { seedMarket } from './seed/seed-market.js'
import { beginMarket, finishMarket } from './seed/seed-records.js'
import { withApplication } from './support/with-application.js'

const seed = async (application: Application, config: Config, options: SeedOptions): Promise<void> => {
  const { database, clock } = application
  await beginMarket(database, options, clock.now())
  await seedMarket({
    database,
    options,
    passwordHash: await demoPasswordHash(options.seed, config.auth.passwordHashCost),
    rules: config.market,
    progress: new Progress(process.stdout),
  })
  await finishMarket(database, clock.now())
  console.info(
    `\nSign in as craftsman0@craftworks.example or client0@craftworks.example, password ${DEMO_PASSWORD}.`,
  )
}

const run = async (args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> => {
  const command = readCommand(args)
  if (!command) {
    console.info(USAGE)
    return
  }
  const variables = readEnv(env)
  const config = toConfig(variables)
  if (config.environment === 'production' && !command.yes) {
    throw new UsageError(
      'This is production: seeding makes thousands of accounts whose password everybody knows. If you really mean it, add --yes.',
    )
  }
  await withApplication({ config, secrets: toSecrets(variables), env }, (application) =>
    seed(application, config, command.options),
  )
}

if (existsSync('.env')) process.loadEnvFile('.env')

run(process.argv.slice(2), process.env).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
