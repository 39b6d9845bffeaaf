import { existsSync } from 'node:fs'
import { catalogue } from '#app/api.js'
import { type CommandContext, CommandError, runCommand, withApplication } from '#app/commands/command.js'
import { toConfig } from '#config/config.js'
import { readEnv } from '#config/env.js'
import { findDatabase } from '../dev-database/find-database.js'
import { readCommand, USAGE } from './seed/options.js'
import { DEMO_PASSWORD, demoPasswordHash } from './seed/password.js'
import { plantPreferences } from './seed/planted-preferences.js'
import { Progress } from './seed/progress.js'
import { seedMarket } from './seed/seed-market.js'
import { beginMarket, finishMarket } from './seed/seed-records.js'

const PRODUCTION =
  'This is production: seeding makes thousands of accounts whose password everybody knows. If you really mean it, add --yes.'
const INVENTED = 'This is production: it must not learn from invented choices. Leave --impressions out.'

const seed = async (context: CommandContext): Promise<string> => {
  const command = readCommand(process.argv.slice(2))
  if (!command) return USAGE
  const { environment, auth, market } = toConfig(readEnv(context.env, catalogue.limits))
  if (environment === 'production' && !command.yes) throw new CommandError(PRODUCTION)
  const { options, impressions } = command
  if (environment === 'production' && impressions > 0) throw new CommandError(INVENTED)
  const passwordHash = await demoPasswordHash(options.seed, auth.passwordHashCost)
  const progress = new Progress(process.stdout)
  await withApplication(context, async ({ database, clock }) => {
    await beginMarket(database, options, clock.now())
    const parts = { database, options, passwordHash, rules: market, progress }
    await seedMarket(parts)
    if (impressions > 0) await plantPreferences(parts, impressions)
    await finishMarket(database, clock.now())
  })
  return `Sign in as craftsman0@craftworks.example or client0@craftworks.example, password ${DEMO_PASSWORD}.`
}

if (existsSync('.env')) process.loadEnvFile('.env')

await runCommand(seed, { env: process.env, findDatabase })
