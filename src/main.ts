import { existsSync } from 'node:fs'
import { ConfigError } from '#config/env.js'
import { runServer } from './run-server.js'

if (existsSync('.env')) process.loadEnvFile('.env')

runServer(process.env).catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error)
  process.exitCode = 1
})
