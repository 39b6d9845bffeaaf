import { existsSync } from 'node:fs'
import { productionByDefault } from '#config/env.js'
import { runCommand } from './commands/command.js'
import { outbox } from './commands/outbox.js'

if (existsSync('.env')) process.loadEnvFile('.env')

await runCommand(outbox, { env: productionByDefault(process.env) })
