import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { DemoApi, DemoFailure } from './demo/api.js'
import { assembleCast, type Cast, newRun, type Stage } from './demo/cast.js'
import { compareViews, hire, work } from './demo/hiring.js'
import { invite, recommend, recommendJobs } from './demo/inviting.js'
import { Narrator } from './demo/narrator.js'
import { type Phones, switchOff, switchOn } from './demo/phones.js'
import { findJob, postJob, quote, showServices } from './demo/posting.js'
import { badInput, signOut } from './demo/refusals.js'
import { follow, talk } from './demo/talking.js'
import { portOf } from './first-start/lan.js'

const USAGE = `Usage: npm run demo -- [--url http://localhost:3000]
Without --url it looks where npm start serves: at localhost, on the PORT of the environment or of .env.
Plays one job from posting to confirmation against a running server and checks what each side sees.`

const playWithPhones = async (stage: Stage, cast: Cast, phones: Phones): Promise<void> => {
  const job = await postJob(stage, cast)
  await findJob(stage, cast, job)
  await recommend(stage, cast, job)
  await invite(stage, cast, { job, phones })
  await recommendJobs(stage, cast, job)
  const chatId = await talk(stage, cast, { job, phones })
  const chosen = await quote(stage, cast, job)
  await hire(stage, cast, { job, chosen })
  await compareViews(stage, cast, job)
  await follow(stage, cast, { job, phones, chatId })
  await work(stage, cast, job)
}

const play = async (stage: Stage, url: string): Promise<void> => {
  const cast = await assembleCast(stage)
  await showServices(stage, cast)
  const phones = await switchOn(url, cast)
  try {
    await playWithPhones(stage, cast, phones)
  } finally {
    // Connected phones would keep a demo that fails from ending.
    switchOff(phones)
  }
  await badInput(stage, cast)
  await signOut(stage, cast)
}

/** Where `npm start` serves with the same environment. */
const ownServer = (env: NodeJS.ProcessEnv): string => {
  const port = portOf(env)
  if (port === '0') throw new DemoFailure('PORT is 0: name the server that npm start has printed with --url.')
  return `http://localhost:${port}`
}

/** Null when help is asked for. */
const readUrl = (): string | null => {
  const options = {
    url: { type: 'string' },
    help: { type: 'boolean', default: false },
  } as const
  const { values } = parseArgs({ options })
  if (values.help) return null
  const url = values.url ?? ownServer(process.env)
  if (!URL.canParse(url)) throw new DemoFailure(`${url} is no address.`)
  return url.replace(/\/+$/, '')
}

const run = async (): Promise<void> => {
  const url = readUrl()
  if (url === null) {
    console.info(USAGE)
    return
  }
  const inColour = process.stdout.isTTY && process.env.NO_COLOR === undefined
  const narrator = new Narrator({ screen: process.stdout, inColour })
  const api = new DemoApi({ url, narrator })
  await api.greet()
  narrator.title({
    en: `One job, from posting to confirmation, at ${url}`,
    ar: 'طلب واحد من النشر إلى التأكيد',
  })
  await play({ api, narrator, run: newRun() }, url)
  narrator.chapter({ en: 'Everything happened as told', ar: 'كل شيء حدث كما رُوي' })
}

if (existsSync('.env')) process.loadEnvFile('.env')

run().catch((error: unknown) => {
  console.error(error instanceof Error ? `\nThe demo failed. ${error.message}` : error)
  process.exitCode = 1
})
