import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { recommendations } from '#features/marketplace/recommendations/recommendations.compose.js'
import { trainRecommendations } from '#app/commands/train-recommendations.js'
import { MINUTE } from '#kernel/clock.js'
import { randomToken } from '#kernel/ids.js'
import { plant } from '../support/planted-market.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const train = (...args: string[]) =>
  trainRecommendations(
    {
      env: {
        NODE_ENV: 'test',
        DATA_DIR: tmpdir(),
        JWT_SECRET: randomToken(48),
        MONGODB_URI: inject('mongoUri').replace('/?', `/${app.database.name}?`),
      },
    },
    args,
  )
/** The version that a running server uses a minute later. */
const active = async (): Promise<number> => {
  app.clock.advance(MINUTE)
  return (await app.application.offersOf(recommendations).policies.active()).version
}

describe('the command that trains', () => {
  it('says why it stores nothing when there is too little to learn from, even when forced with nothing', async () => {
    for (const args of [['--activate'], ['--force']]) {
      const refusal = await train(...args).catch(String)
      expect(refusal).toMatch('0 lists shown for 0 jobs; 0 led to a choice.')
      expect(refusal).toMatch(/200 are needed\. Nothing was stored\.$/)
    }
    expect(await train('--list')).toBe('*   0  the defaults\n* in force')
  })

  it('stores a little that was learned only when forced', async () => {
    await plant(app, 60)
    await expect(train()).rejects.toThrow('Too little to learn from')
    expect(await train('--force')).toMatch(
      /Too little to learn from.*\nStored as version 1\. It is not in force: --activate-version 1 puts it there\.$/,
    )
    expect(await active()).toBe(0)
  })

  it('tells what it learned and puts it in force, and goes back to the defaults', async () => {
    await plant(app, 400)
    const told = await train('--activate')
    expect(told).toMatch(/^400 lists shown for 400 jobs/)
    expect(told).toMatch(/NDCG@10 {3}default 0\.\d{4} {3}learned 0\.\d{4}/)
    expect(told).toMatch(/^response +0\.060 +0\.[12]\d\d$/m)
    expect(told).toMatch(/Stored as version 2\. Recommendations are ranked by version 2 within a minute\.$/)
    expect(await active()).toBe(2)
    expect(await train('--list')).toMatch(/^\* {3}2 {2}.*\n {4}1 {2}.*\n {4}0 {2}the defaults\n\* in force$/)

    expect(await train('--activate-version', '0')).toMatch('version 0, the defaults,')
    expect(await active()).toBe(0)
    await train('--activate-version', '1')
    expect(await active()).toBe(1)
  })

  it('refuses a version that is not there, and what it does not understand', async () => {
    await expect(train('--activate-version', '9')).rejects.toThrow('There is no ranking policy 9.')
    await expect(train('--activate-version', 'last')).rejects.toThrow(/^Usage/)
    await expect(train('--fast')).rejects.toThrow(/^Usage/)
    expect(await train('--help')).toMatch(/^Usage/)
  })
})
