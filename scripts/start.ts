import { existsSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { parseArgs } from 'node:util'
import type { Application } from '#app/compose.js'
import { runServer, StartError, startProblem } from '#app/run-server.js'
import type { Config } from '#config/config.js'
import type { PageShell } from '#kernel/pages/page.js'
import { findDatabase } from '../dev-database/find-database.js'
import { banner } from './first-start/banner.js'
import { demoLogins } from './first-start/demo-logins.js'
import { firstPage } from './first-start/first-page.js'
import { withLan } from './first-start/lan.js'
import { isSeeded, seedFirstStart } from './first-start/seed-first-start.js'
import { StoryClock } from './first-start/story-clock.js'

const USAGE = `Usage: npm start -- [--lan]
Serves for development. --lan also serves phones and other machines in the same network.`

if (existsSync('.env')) process.loadEnvFile('.env')

const clock = new StoryClock()
let facts: { config: Config; hasDemoLogins: boolean } | undefined
const knownLogins = () => (facts?.hasDemoLogins ? demoLogins : [])

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

const optionsGiven = (): { lan: boolean; help: boolean } => {
  const options = {
    lan: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  } as const
  try {
    return parseArgs({ options }).values
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

const start = async (): Promise<void> => {
  const { lan, help } = optionsGiven()
  if (help) {
    console.info(USAGE)
    return
  }
  const env = lan ? withLan(process.env, networkInterfaces()) : process.env
  const overrides = {
    clock,
    demoLogins: knownLogins,
    firstPage: (shell: PageShell) => firstPage(shell, knownLogins),
  }
  await runServer(env, { overrides, findDatabase, beforeServing, afterStart })
}

start().catch((error: unknown) => {
  console.error(startProblem(error))
  process.exitCode = 1
})
