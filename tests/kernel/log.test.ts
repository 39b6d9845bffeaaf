import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createLog } from '#kernel/log.js'
import { eventually } from '../support/eventually.js'
import { recordLog } from '../support/recorded-log.js'

describe('the log', () => {
  it('writes what an error has to tell, and its causes', () => {
    const { log, lines } = recordLog()
    const error = new TypeError('no such host', { cause: new Error('refused', { cause: 'firewall' }) })
    log.error('request failed', { error: Object.assign(error, { code: 'ENOTFOUND' }), requestId: 'r-1' })
    expect(lines[0]).toMatchObject({
      level: 'error',
      message: 'request failed',
      requestId: 'r-1',
      error: {
        name: 'TypeError',
        message: 'no such host',
        code: 'ENOTFOUND',
        stack: expect.stringContaining('log.test.ts'),
        cause: { message: 'refused', cause: 'firewall' },
      },
    })
  })

  it('hides the values of secrets', () => {
    const { log, lines } = recordLog()
    log.info('sign-in', {
      password: 'a',
      refreshToken: 'b',
      jwtSecret: 'c',
      Authorization: 'd',
      apiKey: 'e',
      user: 'f',
    })
    const hidden = '[hidden]'
    expect(lines[0]).toMatchObject({
      password: hidden,
      refreshToken: hidden,
      jwtSecret: hidden,
      Authorization: hidden,
      apiKey: hidden,
      user: 'f',
    })
  })

  const causeOf = (cause: unknown): unknown => {
    const { log, lines } = recordLog()
    log.error('request failed', { error: new Error('failed', { cause }) })
    return (lines[0]?.error as { cause: unknown }).cause
  }

  it('tells of a cause that is no error only what says nothing of anybody', () => {
    expect(
      causeOf({ code: 'E1', status: 502, path: 'a@b.example', body: { name: 'Mona' }, phone: 1 }),
    ).toEqual({ code: 'E1', status: 502, path: '[hidden]' })
    expect(causeOf(['Mona'])).toEqual({})
    expect(causeOf(null)).toBeNull()
    expect(causeOf(7)).toBe(7)
  })

  it.each([
    ['call +20 100 123 4567 now', 'call [hidden] now'],
    ['call +20-100-123-4567', 'call [hidden]'],
    ['call +44 (0) 20 7946 0958', 'call [hidden]'],
    ['call 0020 100 123 4567', 'call [hidden]'],
    ['call 0100-123-4567.', 'call [hidden].'],
    ['call 0100 123 4567', 'call [hidden]'],
    ['call 010 0123 4567', 'call [hidden]'],
    ['call ٠١٠٠ ١٢٣ ٤٥٦٧', 'call [hidden]'],
    ['token=abc, rest', 'token=[hidden], rest'],
    ['at https://a.example/?token=abc&b=c', 'at https://a.example/?token=[hidden]&b=[hidden]'],
    ['refreshToken = "a b" rest', 'refreshToken = [hidden] rest'],
    ['JWT_SECRET=x1 PASSWORD=hunter2', 'JWT_SECRET=[hidden] PASSWORD=[hidden]'],
    ['{"password":"hunter2","a":1}', '{"password":[hidden],"a":1}'],
  ])('hides in texts what is personal or secret: %s', (text, written) => {
    expect(causeOf(text)).toBe(written)
  })

  it.each([
    'at file.ts:100:12 after 2026-11-29T01:02:03.004Z',
    'E11000 on 2026-01-10 11:12:13, 01-10-2026',
    'wants 30000 ms, 10 of 100 tokens left, password: too short',
    '68f0c2a4e1b2c3d4e5f60700 at 127.0.0.1:27017, 0.1234567890',
  ])('leaves what is neither: %s', (text) => {
    expect(causeOf(text)).toBe(text)
  })

  it('leaves out what is below its level', () => {
    const { log, lines } = recordLog('warn')
    log.info('quiet')
    log.warn('loud')
    expect(lines.map(({ message }) => message)).toEqual(['loud'])
  })

  it('puts every line into combined.log and errors into error.log as well', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'log-'))
    onTestFinished(() => rm(directory, { recursive: true }))
    const log = createLog({ level: 'info', directory, console: 'off' })
    log.info('calm')
    log.error('broken')
    log.end()
    const messages = async (file: string): Promise<unknown[]> =>
      (await readFile(join(directory, file), 'utf8').catch(() => ''))
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line).message)
    await eventually(async () => (await messages('combined.log')).length === 2)
    expect(await messages('combined.log')).toEqual(['calm', 'broken'])
    expect(await messages('error.log')).toEqual(['broken'])
  })
})
