import { existsSync } from 'node:fs'
import { productionByDefault } from '#config/env.js'
import { runCommand } from './commands/command.js'
import { migrate } from './commands/migrate.js'

if (existsSync('.env')) process.loadEnvFile('.env')

await runCommand(migrate, { env: productionByDefault(process.env) })
