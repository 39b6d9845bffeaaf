import { existsSync } from 'node:fs'
import { runServer, startProblem } from './run-server.js'

if (existsSync('.env')) process.loadEnvFile('.env')

runServer(process.env).catch((error: unknown) => {
  console.error(startProblem(error))
  process.exitCode = 1
})
