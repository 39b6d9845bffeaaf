import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { MongoClient } from 'mongodb'
import { dumpDatabase, writeDump } from '../support/database-dump.js'
import { startReleasedServer } from '../support/released-server.js'
import { ReleaseStory } from './story.js'

const USAGE = `Usage: npm run release:record -- --name <date>-<commit> --mongodb <address of a replica set> [--root <checkout>]
Stores what the tests of later releases need of this one: its server, and a database that it filled.`

const ADMIN = { email: 'admin@example.com', password: 'correct horse battery' }

const run = promisify(execFile)

const readOptions = () => {
  const { values } = parseArgs({
    options: {
      name: { type: 'string' },
      mongodb: { type: 'string' },
      root: { type: 'string', default: process.cwd() },
    },
  })
  const { name, mongodb, root } = values
  if (name === undefined || mongodb === undefined) throw new Error(USAGE)
  return { name, mongodb, root }
}

/** Builds the server of a checkout and packs what runs of it. Returns where it is. */
const pack = async (root: string, directory: string): Promise<string> => {
  const archive = join(directory, 'server.tar.gz')
  await run('npm', ['run', 'build'], { cwd: root })
  await run('tar', ['--exclude=*.map', '-czf', archive, 'dist', 'package.json'], { cwd: root })
  return archive
}

const record = async (): Promise<void> => {
  const { name, mongodb, root } = readOptions()
  const directory = fileURLToPath(new URL(name, import.meta.url))
  await mkdir(directory, { recursive: true })
  const archive = await pack(root, directory)

  const address = new URL(mongodb)
  address.pathname = `/recorded_${name.replaceAll('-', '_')}`
  const env = { NODE_ENV: 'development', MONGODB_URI: address.href, RATE_LIMIT_MESSAGES_PER_MINUTE: '1000' }
  const client = await MongoClient.connect(address.href)
  const db = client.db()
  await db.dropDatabase()
  const compiled = ['--conditions=compiled', 'dist/create-admin.js', '--email', ADMIN.email]
  await run(process.execPath, compiled, {
    cwd: root,
    env: { ...process.env, ...env, ADMIN_PASSWORD: ADMIN.password },
  })
  const server = await startReleasedServer({ uri: address.href, env, archive })
  await new ReleaseStory(server.url).play(ADMIN).finally(() => server.kill())

  const dump = await dumpDatabase(db)
  await writeDump(join(directory, 'database.json'), dump)
  await db.dropDatabase()
  await client.close()
  for (const { name: collection, documents } of dump) console.info(collection, documents.length)
}

await record()
