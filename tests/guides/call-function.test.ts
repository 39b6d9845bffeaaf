import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { Program } from './program.js'
import { snippetsOf } from './snippets.js'

/** The function that apps copy out of the first hour. */
const CALL = snippetsOf(readFileSync('docs/guides/first-hour.md', 'utf8')).find(({ code }) =>
  code.includes('const call = async'),
)!.code

type Answer = (response: ServerResponse) => void

const json =
  (status: number, body: object): Answer =>
  (response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', 'Retry-After': '0' })
    response.end(JSON.stringify(body))
  }
const proxyPage: Answer = (response) => {
  response.writeHead(502, { 'Content-Type': 'text/html', 'Retry-After': '0' })
  response.end('<html>Bad gateway</html>')
}
const cut: Answer = (response) => void response.destroy()
const half: Answer = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' })
  response.write('{"half":', () => response.destroy())
}

const EXPIRED = json(401, { code: 'TOKEN_EXPIRED', message: 'The access token has expired' })
const DONE = json(200, { done: true })
const NEW_PAIR = json(200, { token: 'new', refreshToken: 'newer' })

let stop: () => Promise<void> = () => Promise.resolve()
afterEach(() => stop())

/** What the function comes to where a server answers like this, one after the other; and what was asked of it. */
const outcome = async (answers: readonly Answer[], work: string) => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers.authorization ?? ''}`.trim())
    answers[asked.length - 1]!(response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const given = `const API = '${url}'; let tokens = { token: 'old', refreshToken: 'older' }`
  const tell = `console.log(await ${work}.catch(({ code, status }) => ({ code, status })))`
  const program = new Program([`${given}\n${CALL}`, tell])
  stop = async () => {
    await program.stop()
    server.close()
    server.closeAllConnections()
  }
  await program.start()
  await program.next()
  return { told: await program.next(), asked }
}

it.each([
  ['a page of a proxy', proxyPage],
  ['a connection that is cut', cut],
  ['half an answer', half],
  ['a server that is not ready', json(503, { code: 'SERVICE_UNAVAILABLE' })],
])('the function that apps copy gets over %s', async (_what, trouble) => {
  const { told, asked } = await outcome([trouble, DONE], `call('GET', '/jobs')`)
  expect([told, asked.length]).toEqual([{ done: true }, 2])
})

it.each([
  ['a page of a proxy', proxyPage],
  ['too many calls', json(429, { code: 'RATE_LIMITED' })],
  ['a fault of ours', json(500, { code: 'INTERNAL_ERROR' })],
])('and signs nobody out for %s in place of new tokens', async (_what, trouble) => {
  const { told, asked } = await outcome([EXPIRED, trouble, EXPIRED, NEW_PAIR, DONE], `call('POST', '/jobs')`)
  expect(told).toEqual({ done: true })
  expect(asked).toEqual([
    'POST /jobs Bearer old',
    'POST /auth/refresh-token',
    'POST /jobs Bearer old',
    'POST /auth/refresh-token',
    'POST /jobs Bearer new',
  ])
})

it('but does so when the session has ended', async () => {
  const refused = json(401, { code: 'UNAUTHORIZED' })
  const { told } = await outcome([EXPIRED, refused], `call('GET', '/jobs')`)
  expect(told).toEqual({ code: 'SIGNED_OUT' })
})

it('and sends nothing twice that could be done twice', async () => {
  for (const [work, sent] of [
    [`call('POST', '/jobs')`, 1],
    [`call('PATCH', '/jobs/1/status')`, 1],
    [`call('PATCH', '/jobs/1/status', { headers: { 'Idempotency-Key': 'k' } })`, 2],
  ] as const) {
    const { asked } = await outcome([proxyPage, DONE], work)
    expect([work, asked.length]).toEqual([work, sent])
    await stop()
  }
})
