import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ObjectId } from 'mongodb'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { countOf } from '../support/counts.js'
import { MongoProxy } from '../support/mongo-proxy.js'
import { type OwnServer, startOwnServer } from '../support/own-server.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

/**
 * A server is killed with SIGKILL at commands of an acceptance, at every one where counts are large, after the database got the command and before the
 * server knows. Whatever the moment, there is no hire or a whole one, the key tells which, and the same call again makes
 * it whole.
 */
const SECRET = 'a secret that both servers of this test sign with'
const KEY = 'the-one-acceptance'
/** Kill points beyond the last command are not reached: the call is answered. */
const MOST_COMMANDS = 30
const STEP = countOf({ small: 4, large: 1 })

let app: TestApp
let proxy: MongoProxy
let dataDir: string

const startServer = (): Promise<OwnServer> =>
  startOwnServer(dataDir, { MONGODB_URI: proxy.uri(app.database.name), JWT_SECRET: SECRET })

/** Everything an acceptance writes, as one value: all of it is there or nothing. */
const traces = async (jobId: string, quoteId: string) => {
  const job = new ObjectId(jobId)
  const stored = await app.database.collection('jobs').findOne({ _id: job })
  const quotes = await app.database.collection('quotes').find({ job }).sort({ _id: 1 }).toArray()
  const events = await app.database
    .collection('events')
    .find({ 'payload.jobId': jobId, type: { $in: ['quote.accepted', 'quotes.declined'] } })
    .toArray()
  return {
    status: stored?.status as string,
    price: stored?.jobPrice as number,
    fee: stored?.platformFee as number,
    quotes: quotes.map(
      (quote) => `${String(quote._id) === quoteId ? 'chosen' : 'other'} ${String(quote.status)}`,
    ),
    events: events.map((event) => String(event.type)).sort(),
    history: (stored?.history as { status: string }[]).map(({ status }) => status),
  }
}

const NOTHING = {
  status: 'Quoted',
  price: 0,
  fee: 0,
  quotes: ['chosen Submitted', 'other Submitted'],
  events: [],
  history: ['Posted', 'Quoted'],
}
const WHOLE = {
  status: 'Hired',
  price: 45_000,
  fee: 4500,
  quotes: ['chosen Accepted', 'other Declined'],
  events: ['quote.accepted', 'quotes.declined'],
  history: ['Posted', 'Quoted', 'Hired'],
}

beforeAll(async () => {
  app = await startTestApp({ env: { JWT_SECRET: SECRET, ACCESS_TOKEN_SECONDS: '900000000' } })
  proxy = await MongoProxy.start(inject('mongoUri'))
  dataDir = await mkdtemp(join(tmpdir(), 'accept-crash-'))
})

afterAll(async () => {
  await proxy.stop()
  await app.close()
  await rm(dataDir, { recursive: true, force: true })
})

/** Lets the server accept a quote and kills it at the point. Returns whether the point was reached. */
const acceptAndKill = async (
  { child, url, exited }: OwnServer,
  point: number,
  call: { path: string; token: string; key: string },
) => {
  proxy.arm(point, () => child.kill('SIGKILL'))
  const answered = await fetch(`${url}/api${call.path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${call.token}`, 'idempotency-key': call.key },
  }).then(
    () => true,
    () => false,
  )
  proxy.disarm()
  child.kill('SIGKILL')
  await exited
  return !answered
}

/** The database ends the open transaction of a dead client by itself after a minute; here it is told to at once. */
const forgetDeadClients = async (): Promise<void> => {
  await app.database.command({ killAllSessions: [] })
}

it('a server killed at any command of an acceptance leaves nothing or a whole hire', async () => {
  const left: string[] = []
  let last = 0
  let next = startServer()
  for (let command = 1, killed = true; killed && command <= MOST_COMMANDS; command += STEP) {
    last = command
    const server = await next
    next = startServer()
    const client = await app.a.client()
    const job = await app.a.job({ client })
    const chosen = await app.a.quote({ job, price: 45_000 })
    await app.a.quote({ job, price: 50_000 })
    // What these have set off is done here, so that the server's commands are those of the acceptance.
    await app.settle()
    const key = `${KEY}-${String(command)}`
    const path = `/jobs/${job.id}/quotes/${chosen.id}/accept`

    killed = await acceptAndKill(server, command, { path, token: client.token, key })
    await forgetDeadClients()

    const found = await traces(job.id, chosen.id)
    const { body: known } = await app.as(client).get(`/operations/${key}`).expect(200)
    expect(found).toEqual(found.status === 'Hired' ? WHOLE : NOTHING)
    expect(known.status).toBe(found.status === 'Hired' ? 'applied' : 'unknown')
    left.push(found.status)

    await app.as(client).post(path).set('Idempotency-Key', key).expect(200)
    expect(await traces(job.id, chosen.id)).toEqual(WHOLE)
  }
  ;(await next).child.kill('SIGKILL')
  expect(last).toBeGreaterThan(8)
  expect(last).toBeLessThan(MOST_COMMANDS)
  expect(left[0]).toBe('Quoted')
  expect(left.at(-1)).toBe('Hired')
})
