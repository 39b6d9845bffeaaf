import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { problemsOf, readStepFiles, unfrozen } from '../../scripts/migrations/frozen-steps.js'

const FIRST = '2026-01-01-tools-collection'
const SECOND = '2026-02-01-tools-index'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'frozen-'))
  await write(FIRST, 'first')
  await write(SECOND, 'second')
})
afterEach(() => rm(root, { recursive: true }))

const write = async (id: string, text: string, feature = 'tools'): Promise<void> => {
  const file = join(root, 'features', feature, 'migrations', `${id}.ts`)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}

const frozenNow = async () =>
  Object.fromEntries((await readStepFiles(root)).map(({ id, hash }) => [id, hash] as const))

const problems = async (frozen: Record<string, string>, ids = [FIRST, SECOND]): Promise<string[]> =>
  problemsOf(await readStepFiles(root), { ids, frozen })

describe('the check of frozen migrations', () => {
  it('finds nothing where nothing has changed, and passes over other files', async () => {
    const frozen = await frozenNow()
    await writeFile(join(root, 'features', 'tools', 'tools.migrations.ts'), '')
    expect(await problems(frozen)).toEqual([])
    expect(unfrozen(await readStepFiles(root), frozen)).toEqual([])
  })

  it('does not mind how lines end', async () => {
    await write(FIRST, 'one\ntwo')
    const frozen = await frozenNow()
    await write(FIRST, 'one\r\ntwo')
    expect(await problems(frozen)).toEqual([])
  })

  it('names one that was changed after its release', async () => {
    const frozen = await frozenNow()
    await write(FIRST, 'changed')
    expect(await problems(frozen)).toEqual([
      `migration ${FIRST} was changed after its release (features/tools/migrations/${FIRST}.ts)`,
    ])
  })

  it('names one whose file is gone', async () => {
    const frozen = await frozenNow()
    await rm(join(root, 'features', 'tools', 'migrations', `${FIRST}.ts`))
    expect(await problems(frozen, [SECOND])).toEqual([`migration ${FIRST} was released and its file is gone`])
  })

  it('names one that is in no list, and one in a list without a file', async () => {
    expect(await problems({}, [FIRST, '2026-03-01-tools-other'])).toEqual([
      expect.stringContaining(`migration ${SECOND} is in no list of its feature`),
      'migration 2026-03-01-tools-other has no file of its name',
    ])
  })

  it('names one that two features have', async () => {
    await write(FIRST, 'first', 'others')
    expect(await problems({})).toEqual([`migration ${FIRST} is there twice`])
  })

  it('names one whose date does not exist', async () => {
    await write('2026-13-01-tools-odd', 'odd')
    expect(await problems({})).toEqual([expect.stringContaining('migration 2026-13-01-tools-odd: its file')])
  })

  it('lets a new one in, unless databases have passed its date', async () => {
    const { [FIRST]: _first, ...without } = await frozenNow()
    expect(unfrozen(await readStepFiles(root), without)).toEqual([FIRST])
    expect(await problems(without)).toEqual([
      expect.stringContaining(`migration ${FIRST} is older than 2026-02-01`),
    ])
    const { [SECOND]: _second, ...first } = await frozenNow()
    expect(await problems(first)).toEqual([])
  })
})
