import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { LogReports } from '#integrations/errors/log-reports.js'
import type { ErrorReport } from '#integrations/errors/port.js'
import { SentryErrorReporter } from '#integrations/errors/sentry.js'
import { MINUTE } from '#kernel/clock.js'
import { startFakeSentry } from '../fakes/fake-sentry.js'
import { ManualClock } from '../support/manual-clock.js'
import { recordLog } from '../support/recorded-log.js'
import { startTestApp } from '../support/test-app.js'

const SESSION = 'https://app.logrocket.com/craftworks/app/s/6-0123/0'
const PERSONAL = ['mona@example.com', '+201001234567', '01001234567', 'hunter2', 'منى', 'Tahrir Square 7']

/** As a request that has failed is logged. */
const facts = {
  requestId: 'r-1',
  operation: 'jobs.post',
  method: 'POST',
  route: '/api/jobs',
  userId: '65f0c0ffee65f0c0ffee65f0',
  code: 'INTERNAL_ERROR',
  ip: '197.32.1.9',
  sessionUrl: SESSION,
}

describe('errors in Sentry', () => {
  let sentry: Awaited<ReturnType<typeof startFakeSentry>>
  beforeAll(async () => {
    sentry = await startFakeSentry()
  })
  beforeEach(() => {
    sentry.events.length = sentry.received.length = 0
  })
  afterAll(() => sentry.close())

  const start = () => {
    const unloadable: unknown[] = []
    const { dsn } = sentry
    const options = { dsn, environment: 'staging', release: '1.2.3' }
    const reporter = new SentryErrorReporter(options, (error) => unloadable.push(error))
    const { log } = recordLog()
    log.add(new LogReports({ reporter, clock: new ManualClock() }))
    return { log, reporter, unloadable }
  }

  it('have the request, its route and the id of the user, and nothing of what anybody sent', async () => {
    const { log, reporter, unloadable } = start()
    const cause = Object.assign(new Error('E11000 dup key: { email: "mona@example.com" }'), {
      keyValue: { email: PERSONAL[0] },
    })
    const error = new Error(`no place "${PERSONAL[5]}" for +201001234567, mongodb://u:hunter2@db`, { cause })
    log.error('request failed', { ...facts, error: Object.assign(error, { body: PERSONAL }) })
    await reporter.close()

    expect(unloadable).toEqual([])
    expect(sentry.problems).toEqual([])
    expect(sentry.events).toMatchObject([
      {
        level: 'error',
        environment: 'staging',
        release: '1.2.3',
        transaction: 'POST /api/jobs',
        user: { id: facts.userId },
        tags: { requestId: 'r-1', code: 'INTERNAL_ERROR', operation: 'jobs.post', logrocket: SESSION },
        contexts: { LogRocket: { sessionURL: SESSION } },
        exception: {
          values: [
            { type: 'Error', value: 'E11000 dup key: [hidden]' },
            { type: 'Error', value: 'no place "[hidden]" for [hidden], mongodb://[hidden]@db' },
          ],
        },
      },
    ])
    const frames = sentry.events[0]?.exception?.values.at(-1)?.stacktrace?.frames
    expect(frames?.at(-1)?.filename).toContain('sentry.test.ts')
    const sent = sentry.received.join()
    for (const text of [...PERSONAL, facts.ip]) expect(sent).not.toContain(text)
  })

  it('are also work in the background that fails, and what is said without an error', async () => {
    const { log, reporter } = start()
    const work = { queue: 'outbox', kind: 'mail.welcome', id: 'e-1', attempts: 2 }
    log.warn('work failed, will be tried again', { ...work, error: new TypeError('x is not a function') })
    log.error('work given up', { ...work, error: 'firewall' })
    await reporter.close()
    expect(sentry.problems).toEqual([])
    expect(sentry.events).toMatchObject([
      {
        level: 'warning',
        tags: { kind: 'mail.welcome', attempts: '2' },
        exception: { values: [{ value: 'x is not a function' }] },
      },
      { level: 'error', message: 'work given up', transaction: 'mail.welcome' },
    ])
  })

  it('is not told of refused calls and of what is going on', async () => {
    const { log, reporter } = start()
    log.warn('Some fields are invalid', { ...facts, fields: ['phone'] })
    log.info('stopping')
    log.http('request', facts)
    await reporter.close()
    expect(sentry.received).toEqual([])
  })

  it('of the application are sent before it has stopped', async () => {
    const app = await startTestApp({ log: recordLog().log, env: { SENTRY_DSN: sentry.dsn } })
    app.application.log.error('request failed', { ...facts, error: new Error('broken') })
    await app.close()
    expect(sentry.events).toMatchObject([
      { environment: 'test', exception: { values: [{ value: 'broken' }] } },
    ])
  })

  it('need the SDK, which nothing else loads', async () => {
    const files = (await readdir('src', { recursive: true })).filter((file) => file.endsWith('.ts'))
    const imports = await Promise.all(
      files.map(
        async (file) => (await readFile(join('src', file), 'utf8')).match(/^.*import.*'@sentry.*$/gm) ?? [],
      ),
    )
    expect(imports.flat().map((line) => line.trim())).toEqual([
      "import type { ErrorEvent, NodeClient, Scope } from '@sentry/node'",
      "type Sentry = typeof import('@sentry/node')",
      "const sentry = await import('@sentry/node')",
    ])
  })

  it('that cannot be sent hold up no stop and fail nothing', async () => {
    const gone = await startFakeSentry()
    await gone.close()
    const options = { dsn: gone.dsn, environment: 'test', release: '1' }
    const reporter = new SentryErrorReporter(options, () => undefined)
    reporter.report({ severity: 'error', what: 'lost', tags: {} })
    await expect(reporter.close()).resolves.toBeUndefined()
  })
})

describe('the reports of an outage', () => {
  it('are ten a minute of one kind, and a hundred of all', () => {
    const clock = new ManualClock()
    const reports: ErrorReport[] = []
    const reporter = { report: (report: ErrorReport) => reports.push(report), close: () => Promise.resolve() }
    const { log } = recordLog()
    log.add(new LogReports({ reporter, clock }))
    onTestFinished(() => void log.close())
    const fail = (message: string, times: number): void => {
      for (let i = 0; i < times; i++) log.error('request failed', { ...facts, error: new Error(message) })
    }
    fail('no database', 500)
    expect(reports).toHaveLength(10)
    fail('another', 3)
    expect(reports).toHaveLength(13)
    for (let i = 0; i < 200; i++) fail(`error ${i}`, 1)
    expect(reports).toHaveLength(100)
    clock.advance(MINUTE)
    fail('no database', 20)
    expect(reports).toHaveLength(110)
  })
})
