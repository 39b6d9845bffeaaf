import { existsSync } from 'node:fs'
import { CommandError, runCommand, withApplication } from '#app/commands/command.js'
import { toConfig } from '#config/config.js'
import { readEnv } from '#config/env.js'
import { readCommand, USAGE } from './seed/options.js'
import { DEMO_PASSWORD, demoPasswordHash } from './seed/password.js'
import { Progress } from './seed/progress.js'
import { seedMarket } from './seed/seed-market.js'
import { beginMarket, finishMarket } from './seed/seed-records.js'

const PRODUCTION =
  'This is production: seeding makes thousands of accounts whose password everybody knows. If you really mean it, add --yes.'

const seed = async (env: NodeJS.ProcessEnv): Promise<string> => {
  const command = readCommand(process.argv.slice(2))
  if (!command) return USAGE
  const { environment, auth, market } = toConfig(readEnv(env))
  if (environment === 'production' && !command.yes) throw new CommandError(PRODUCTION)
  const { options } = command
  const passwordHash = await demoPasswordHash(options.seed, auth.passwordHashCost)
  const progress = new Progress(process.stdout)
  await withApplication(env, async ({ database, clock }) => {
    await beginMarket(database, options, clock.now())
    await seedMarket({ database, options, passwordHash, rules: market, progress })
    await finishMarket(database, clock.now())
  })
  return `Sign in as craftsman0@craftworks.example or client0@craftworks.example, password ${DEMO_PASSWORD}.`
}

if (existsSync('.env')) process.loadEnvFile('.env')

await runCommand(seed, process.env)
