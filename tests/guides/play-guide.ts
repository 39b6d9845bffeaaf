import { setTimeout } from 'node:timers/promises'
import { Program } from './program.js'
import { Shell } from './shell.js'
import { differences } from './shown-reply.js'
import { type Snippet, snippetsOf } from './snippets.js'

/** Where the guides expect the server of `npm start`. */
const ADDRESS = 'http://localhost:3000'

const saidBy = async ({ language, code }: Snippet, { shell, program }: { shell: Shell; program: Program }) =>
  language === 'sh' ? shell.run(code) : program.next()

/** For what hangs: no block may come near it, on however slow a machine. */
const PATIENCE_MS = 120_000

/** Rejects when nothing comes of it. */
const inTime = async <Result>(work: Promise<Result>): Promise<Result> => {
  const patience = new AbortController()
  const late = setTimeout(PATIENCE_MS, undefined, { signal: patience.signal }).then(() => {
    throw new Error('does not end')
  })
  late.catch(() => undefined)
  return Promise.race([work, late]).finally(() => {
    patience.abort()
  })
}

const asJson = (said: unknown): unknown => (typeof said === 'string' ? (JSON.parse(said) as unknown) : said)

/**
 * Carries out the blocks of a guide from top to bottom against a server. Returns how many were run, and how many replies
 * were compared. Throws, naming the line, for the first that fails, or whose reply is not the one that is shown.
 */
export const playGuide = async (
  markdown: string,
  url: string,
): Promise<{ readonly run: number; readonly compared: number }> => {
  const snippets = snippetsOf(markdown.replaceAll(ADDRESS, url))
  const ofProgram = snippets.filter(({ language, use }) => language === 'js' && use === 'run')
  const stage = { shell: new Shell(), program: new Program(ofProgram.map(({ code }) => code)) }
  const counts = { run: 0, compared: 0 }
  try {
    await stage.program.start()
    let said: unknown
    for (const snippet of snippets) {
      const { use, line, code } = snippet
      try {
        if (use === 'run') {
          said = await inTime(saidBy(snippet, stage))
          counts.run += 1
        } else if (use === 'reply') {
          const wrong = differences(JSON.parse(code), asJson(said))
          if (wrong.length > 0) throw new Error(`${wrong.join('; ')} in ${JSON.stringify(said)}`)
          counts.compared += 1
        }
      } catch (error) {
        throw new Error(`line ${String(line)}: ${(error as Error).message}`, { cause: error })
      }
    }
    return counts
  } finally {
    await stage.program.stop()
  }
}
