import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { migrations } from '#app/migrations.js'
import { type Hashes, problemsOf, readStepFiles, unfrozen } from './migrations/frozen-steps.js'

const SOURCE = fileURLToPath(new URL('../src', import.meta.url))
const LOCK = fileURLToPath(new URL('../migrations.lock.json', import.meta.url))

const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values

const frozen = JSON.parse(await readFile(LOCK, 'utf8')) as Hashes
const files = await readStepFiles(SOURCE)
const problems = problemsOf(files, { ids: migrations.map(({ id }) => id), frozen })
const loose = unfrozen(files, frozen)
if (check) problems.push(...loose.map((id) => `migration ${id} is not frozen: npm run migrations:freeze`))

for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
else if (loose.length > 0) {
  const hashes = [...Object.entries(frozen), ...files.map(({ id, hash }) => [id, hash] as const)]
  const inOrder = Object.fromEntries(hashes.sort(([one], [other]) => (one < other ? -1 : 1)))
  await writeFile(LOCK, `${JSON.stringify(inOrder, undefined, 2)}\n`)
  for (const id of loose) console.info(`frozen ${id}`)
}
