import { Agent, get, type IncomingMessage } from 'node:http'
import express from 'express'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HttpServer } from '#kernel/http/server.js'
import { deferred } from '../support/deferred.js'
import { eventually } from '../support/eventually.js'

/** Less than the eight seconds after which the server would stop to wait for anybody. */
const AT_ONCE_MS = 7900

let hold: ReturnType<typeof deferred>
let arrived: number
let server: HttpServer
let url: string
let keepAlive: Agent

beforeEach(async () => {
  hold = deferred()
  arrived = 0
  keepAlive = new Agent({ keepAlive: true })
  const app = express()
  app.get('/slow', async (_request, response) => {
    arrived++
    await hold.promise
    response.send('answered')
  })
  app.get('/fast', (_request, response) => {
    response.send('answered')
  })
  server = new HttpServer({ app, host: '127.0.0.1', port: 0 })
  url = `http://127.0.0.1:${await server.listen()}`
})
afterEach(async () => {
  hold.resolve()
  keepAlive.destroy()
  await server.close()
})

const call = (path: string, agent = keepAlive): Promise<string> =>
  new Promise((resolve, reject) => {
    get(`${url}${path}`, { agent }, (response: IncomingMessage) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      response.on('end', () => {
        resolve(text)
      })
    }).on('error', reject)
  })

const closeTime = async (): Promise<number> => {
  const started = performance.now()
  await server.close()
  return performance.now() - started
}

describe('a server that closes', () => {
  it('answers what is in flight, refuses what is new, and ends with the last answer', async () => {
    const inFlight = call('/slow')
    await eventually(() => arrived === 1)
    const closing = closeTime()
    await expect(call('/fast', new Agent())).rejects.toThrow('ECONNREFUSED')
    hold.resolve()
    expect(await inFlight).toBe('answered')
    expect(await closing).toBeLessThan(AT_ONCE_MS)
    await expect(call('/fast', new Agent())).rejects.toThrow('ECONNREFUSED')
  })

  it('does not wait for a connection that is only kept open', async () => {
    expect(await call('/fast')).toBe('answered')
    expect(await closeTime()).toBeLessThan(AT_ONCE_MS)
  })

  it('may be closed twice, or before it ever listened', async () => {
    await server.close()
    await server.close()
    await new HttpServer({ app: express(), host: '127.0.0.1', port: 0 }).close()
  })
})

describe('a server whose port is taken', () => {
  it('says so', async () => {
    const port = Number(new URL(url).port)
    const second = new HttpServer({ app: express(), host: '127.0.0.1', port })
    await expect(second.listen()).rejects.toThrow('EADDRINUSE')
  })
})
