import { existsSync } from 'node:fs'
import { runCommand } from '#app/commands/command.js'
import { trainRecommendations } from '#app/commands/train-recommendations.js'
import { findDatabase } from '../dev-database/find-database.js'

if (existsSync('.env')) process.loadEnvFile('.env')

await runCommand(trainRecommendations, { env: process.env, findDatabase })
