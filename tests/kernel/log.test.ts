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
