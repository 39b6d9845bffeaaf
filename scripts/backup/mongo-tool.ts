import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BackupError } from './backup-error.js'

const MOST_OUTPUT = 20_000
const MOST_LINES_TOLD = 5

const ADDRESS = /^(mongodb(?:\+srv)?:\/\/(?:[^@/]*@)?[^/?]+)(?:\/([^?]*))?(?:\?(.*))?$/

/** The address of a whole deployment. Where the users are kept then has to be said, for it went without saying. */
export const wholeDeployment = (uri: string): string => {
  const [, server = uri, database = '', query = ''] = ADDRESS.exec(uri) ?? []
  const parameters = query.split('&').filter(Boolean)
  const isSaid = parameters.some((parameter) => parameter.toLowerCase().startsWith('authsource='))
  if (database !== '' && server.includes('@') && !uri.startsWith('mongodb+srv:') && !isSaid) {
    parameters.push(`authSource=${database}`)
  }
  return `${server}/${parameters.length > 0 ? `?${parameters.join('&')}` : ''}`
}

/**
 * Runs mongodump or mongorestore on a whole deployment and returns what it said. The address, which may hold a password,
 * is handed over in a file that only we can read. Throws BackupError with its last lines when it fails.
 */
export const runMongoTool = async (tool: string, uri: string, args: readonly string[]): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'mongo-tool-'))
  try {
    const config = join(folder, 'config.yml')
    await writeFile(config, `uri: ${JSON.stringify(wholeDeployment(uri))}\n`, { mode: 0o600 })
    return await run(tool, ['--config', config, ...args])
  } finally {
    await rm(folder, { recursive: true })
  }
}

const run = (tool: string, args: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(tool, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (text: Buffer): void => {
      output = (output + text.toString()).slice(-MOST_OUTPUT)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve(output)
      else
        reject(
          new BackupError(`${tool} failed:\n${output.trim().split('\n').slice(-MOST_LINES_TOLD).join('\n')}`),
        )
    })
  })
