import { existsSync } from 'node:fs'
import { runCommand } from '#app/commands/command.js'
import { trainRecommendations } from '#app/commands/train-recommendations.js'

if (existsSync('.env')) process.loadEnvFile('.env')

await runCommand(trainRecommendations, process.env)
