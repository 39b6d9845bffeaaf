import type { Script } from './collection.js'

/** Lines of a test script that keep parts of the `answer`, each in a variable. */
const keepLines = (kept: Readonly<Record<string, string>>): string[] =>
  Object.entries(kept).map(([variable, place]) => `pm.collectionVariables.set('${variable}', ${place})`)

const script = (exec: readonly string[], listen: Script['listen'] = 'test'): Script => ({
  listen,
  script: { type: 'text/javascript', exec },
})

/** Keeps what a good answer holds. */
export const keep = (kept: Readonly<Record<string, string>>): Script =>
  script([
    'if (pm.response.code < 300) {',
    '  const answer = pm.response.json()',
    ...keepLines(kept).map((line) => `  ${line}`),
    '}',
  ])

/** Expects a status, keeps what the answer holds, and expects what is true of it; `checks` are JavaScript. */
export const expectAnswer = ({
  status,
  kept,
  checks,
}: {
  status: number
  kept: Readonly<Record<string, string>>
  checks: Readonly<Record<string, string>>
}): Script =>
  script([
    `pm.test('answers ${status}', () => pm.response.to.have.status(${status}))`,
    'const answer = pm.response.json()',
    ...keepLines(kept),
    ...Object.entries(checks).map(
      ([what, check]) => `pm.test(${JSON.stringify(what)}, () => pm.expect(${check}).to.be.true)`,
    ),
  ])

/** Before every request: times that are ahead whenever it is sent. */
export const tellTime: Script = script(
  ["pm.collectionVariables.set('tomorrow', new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString())"],
  'prerequest',
)
