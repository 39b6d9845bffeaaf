import { existsSync } from 'node:fs'
import { productionByDefault } from '#config/env.js'
import { runCommand } from './commands/command.js'
import { createAdmin } from './commands/create-admin.js'

if (existsSync('.env')) process.loadEnvFile('.env')

await runCommand(createAdmin, { env: productionByDefault(process.env) })
