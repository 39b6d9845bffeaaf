import { existsSync } from 'node:fs'
import { runCommand } from '#app/commands/command.js'
import { migrate } from '#app/commands/migrate.js'

if (existsSync('.env')) process.loadEnvFile('.env')

await runCommand(migrate, process.env)
