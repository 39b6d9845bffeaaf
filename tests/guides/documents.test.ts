import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What the repository does not hold: what is installed, built, kept or logged. */
const MADE = new Set(['node_modules', '.git', 'dist', 'coverage', 'logs', '.data', 'backups', 'docs/postman'])

const inside = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path))

const inRepository = readdirSync('.', { withFileTypes: true })
  .filter(({ name }) => !MADE.has(name))
  .flatMap((entry) => [entry.name, ...(entry.isDirectory() ? inside(entry.name) : [])])

const documents = inRepository.filter((path) => path.endsWith('.md'))

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

const prose = (text: string): string => text.replaceAll(/^```[^]*?^```/gm, '')

const LINK = /\]\((?!https?:|#|mailto:)([^)#\s]+)/g
const CODE = /`([^`\n]+)`/g
/** A name with a known ending, or the path of a folder. */
const PATH = /^(?!\/)(?:[\w.<>-]+\/)*(?:[\w.<>-]+\.(?:tsx?|c?js|json|md|ya?ml|gz|example)|[\w.<>-]+\/)$/
const COMMAND = /\bnpm run ([\w-]+(?::[\w-]+)*)/g

const linksOf = (text: string): string[] => [...prose(text).matchAll(LINK)].map(([, target]) => target ?? '')

/** As a path of the source: what is built is named by where it goes. */
const pathsOf = (text: string): string[] =>
  [...prose(text).matchAll(CODE)]
    .flatMap(([, code]) => (code ?? '').split(' '))
    .filter((code) => PATH.test(code))
    .map((path) => path.replace(/^dist\/(.*)\.js$/, 'src/$1.ts'))

/** `x.routes.ts` and `<feature>.matrix.ts` stand for any of their kind. */
const isThere = (path: string): boolean => {
  if (MADE.has(path.replace(/\/$/, '')) || path.startsWith('../')) return true
  const pattern = path
    .replace(/\/$/, '')
    .replaceAll('.', '\\.')
    .replace(/^x\\\./, '[^/]+\\.')
    .replaceAll(/<[^>]+>/g, '[^/]+')
  const found = new RegExp(`(?:^|/)${pattern}$`)
  return inRepository.some((known) => found.test(known))
}

const missingIn = (file: string, text: string): string[] => [
  ...linksOf(text).filter((target) => !existsSync(normalize(join(dirname(file), target)))),
  ...pathsOf(text).filter((path) => !isThere(path)),
  ...[...text.matchAll(COMMAND)].map(([, name]) => name ?? '').filter((name) => !(name in scripts)),
]

describe('a document speaks of nothing that is not there:', () => {
  it.each(documents)('%s', (file) => {
    expect(missingIn(file, readFileSync(file, 'utf8'))).toEqual([])
  })

  it('or a test would say so', () => {
    const text =
      '[a](docs/nowhere.md) [b](README.md) `src/nowhere.ts` `x.routes.ts` `x.nowhere.ts` `npm run nowhere` `dist/migrate.js` `dist/gone.js` `tests/<district>/<feature>.matrix.ts` `.data/`'
    expect(missingIn('README.md', text)).toEqual([
      'docs/nowhere.md',
      'src/nowhere.ts',
      'x.nowhere.ts',
      'src/gone.ts',
      'nowhere',
    ])
    expect(documents).toEqual(
      expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/architecture.md']),
    )
  })
})
