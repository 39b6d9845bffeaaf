import { existsSync } from 'node:fs'
import { productionByDefault } from '#config/env.js'
import { runCommand } from './commands/command.js'
import { trainRecommendations } from './commands/train-recommendations.js'

if (existsSync('.env')) process.loadEnvFile('.env')

await runCommand(trainRecommendations, { env: productionByDefault(process.env) })
