import { existsSync } from 'node:fs'
import { runCommand } from '#app/commands/command.js'
import { createAdmin } from '#app/commands/create-admin.js'

if (existsSync('.env')) process.loadEnvFile('.env')

await runCommand(createAdmin, process.env)
