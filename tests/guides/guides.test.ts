import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedFirstStart } from '../../scripts/first-start/seed-first-start.js'
import { StoryClock } from '../../scripts/first-start/story-clock.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { playGuide } from './play-guide.js'

const FOLDER = 'docs/guides/'
/** How many blocks are run at least, so that none stops being run unseen. */
const FEWEST: Readonly<Record<string, number>> = {
  'first-hour.md': 16,
  'errors.md': 1,
  'rate-limits.md': 1,
  'versioning.md': 2,
}

const guides = readdirSync(FOLDER).filter((file) => file.endsWith('.md'))

let app: TestApp
let url: string
beforeAll(async () => {
  const clock = new StoryClock()
  // As `npm start` runs it.
  app = await startTestApp({ clock, env: { PAYMENT_TYPES: '' } })
  await seedFirstStart(app.application, { clock, passwordHashCost: 4, paymentTypes: ['Cash'] })
  url = await app.listen()
})
afterAll(() => app.close())

describe('the snippets of', () => {
  it.each(guides)('%s do what it says', async (guide) => {
    const { run } = await playGuide(readFileSync(FOLDER + guide, 'utf8'), url)
    expect(run).toBeGreaterThanOrEqual(FEWEST[guide] ?? 0)
  })

  it('guides that are counted on are there', () => {
    expect(guides).toEqual(expect.arrayContaining(Object.keys(FEWEST)))
  })
})

describe('a guide is refused', () => {
  const block = (info: string, code: string): string => `\`\`\`${info}\n${code}\n\`\`\`\n`

  it.each([
    ['with a block that is not run', block('js', 'go()'), 'line 1: ```js is neither run nor marked'],
    ['with a block of no language', block('', 'curl'), 'line 1: ``` is neither run nor marked'],
    ['with a block that is not closed', '```sh run\ntrue\n', 'line 1: the block is not closed'],
    ['when a command fails', block('sh run', 'echo why >&2; exit 3'), 'line 2: exit code 3: why'],
    [
      'when the server refuses a call',
      block('sh run', 'curl -s --fail-with-body http://localhost:3000/api/nowhere'),
      'ROUTE_NOT_FOUND',
    ],
    [
      'when a program throws',
      block('js run', 'const a = 1') + block('js run', 'a()'),
      'line 5: ended with 1',
    ],
    [
      'when a reply has not the field that is shown',
      block('sh run', `echo '{"a":1}'`) + block('json reply', '{"b":1}'),
      'line 5: b is shown as number and is undefined',
    ],
    [
      'when a reply has another code than shown',
      block('js run', `console.log({ code: 'THIS' })`) + block('json reply', '{"code":"THAT"}'),
      'code is shown as THAT and is THIS',
    ],
    [
      'when a reply has other words or another number than shown',
      block('js run', `console.log({ kind: 'THIS', count: 2 })`) +
        block('json reply', '{"kind":"THA…","count":1}'),
      'kind is shown as THA… and is THIS; count is shown as 1 and is 2',
    ],
  ])('%s', async (_what, markdown, message) => {
    await expect(playGuide(markdown, url)).rejects.toThrow(message)
  })

  it('and not when values go on from block to block', async () => {
    const markdown =
      block('sh run', 'A="two words"') +
      block('js run', 'const b = 1') +
      block('sh run', `echo "{\\"a\\":\\"$A\\"}"`) +
      block('json reply', '{"a":"two…"}') +
      block('js run', 'console.log({ b })') +
      block('json reply', '{"b":1}')
    expect(await playGuide(markdown, url)).toEqual({ run: 4, compared: 2 })
  })
})
