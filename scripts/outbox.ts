import { existsSync } from 'node:fs'
import { runCommand } from '#app/commands/command.js'
import { outbox } from '#app/commands/outbox.js'
import { findDatabase } from '../dev-database/find-database.js'

if (existsSync('.env')) process.loadEnvFile('.env')

await runCommand(outbox, { env: process.env, findDatabase })
