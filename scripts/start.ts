import { existsSync } from 'node:fs'
import type { Application } from '#app/compose.js'
import { runServer, startProblem } from '#app/run-server.js'
import type { Config } from '#config/config.js'
import { findDatabase } from '../dev-database/find-database.js'
import { banner } from './first-start/banner.js'
import { isSeeded, seedFirstStart } from './first-start/seed-first-start.js'
import { StoryClock } from './first-start/story-clock.js'

if (existsSync('.env')) process.loadEnvFile('.env')

const clock = new StoryClock()
let facts: { config: Config; hasDemoLogins: boolean } | undefined

const beforeServing = async (application: Application, config: Config): Promise<void> => {
  const { passwordHashCost } = config.auth
  const { paymentTypes } = config.market
  if (config.database.seedOnFirstStart)
    await seedFirstStart(application, { clock, passwordHashCost, paymentTypes })
  facts = { config, hasDemoLogins: await isSeeded(application.database) }
}

const afterStart = (url: string): void => {
  if (facts) console.info(banner({ url, ...facts }))
}

runServer(process.env, { overrides: { clock }, findDatabase, beforeServing, afterStart }).catch(
  (error: unknown) => {
    console.error(startProblem(error))
    process.exitCode = 1
  },
)
