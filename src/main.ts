import { existsSync } from 'node:fs'
import { productionByDefault } from '#config/env.js'
import { runServer, startProblem } from './run-server.js'

if (existsSync('.env')) process.loadEnvFile('.env')

runServer(productionByDefault(process.env)).catch((error: unknown) => {
  console.error(startProblem(error))
  process.exitCode = 1
})
