import { existsSync } from 'node:fs'
import { runCommand } from '#app/commands/command.js'
import { createAdmin } from '#app/commands/create-admin.js'
import { findDatabase } from '../dev-database/find-database.js'

if (existsSync('.env')) process.loadEnvFile('.env')

await runCommand(createAdmin, { env: process.env, findDatabase })
