import { existsSync } from 'node:fs'
import { runCommand } from '#app/commands/command.js'
import { migrate } from '#app/commands/migrate.js'
import { findDatabase } from '../dev-database/find-database.js'

if (existsSync('.env')) process.loadEnvFile('.env')

await runCommand(migrate, { env: process.env, findDatabase })
