import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MongoClient } from 'mongodb'
import type { MongoTools } from '../../dev-database/mongod/mongo-tools.js'
import { assertReplicaSet, collectionsOf, lastWrite, withDeployment, writtenSince } from './deployment.js'
import { type Manifest, sha256Of, writeManifest } from './manifest.js'
import { runMongoTool } from './mongo-tool.js'

export interface Backup {
  readonly archive: string
  readonly manifest: Manifest
}

const nameAt = (at: Date): string =>
  `craftworks-${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z.archive.gz`

const versionOf = async (client: MongoClient): Promise<string> => {
  const { version } = await client.db('admin').command({ buildInfo: 1 })
  return String(version)
}

/**
 * Backs up a whole deployment, as it was at one moment, while it serves: mongodump takes along what is written meanwhile.
 * The archive has its name once it is complete, and its manifest beside it.
 */
export const takeBackup = (parts: {
  uri: string
  folder: string
  tools: MongoTools
  now: () => Date
}): Promise<Backup> =>
  withDeployment(parts.uri, async (client) => {
    const { uri, folder, tools, now } = parts
    await assertReplicaSet(client)
    await mkdir(folder, { recursive: true })
    const archive = join(folder, nameAt(now()))
    const unfinished = `${archive}.unfinished`
    try {
      const started = await lastWrite(client)
      const before = new Map((await collectionsOf(client)).map(({ name, documents }) => [name, documents]))
      // Everything of everybody is in it: only we may read it.
      await writeFile(unfinished, '', { mode: 0o600 })
      await runMongoTool(tools.mongodump, uri, ['--oplog', '--gzip', `--archive=${unfinished}`])
      const after = await collectionsOf(client)
      const written = await writtenSince(client, started)
      const manifest: Manifest = {
        at: now().toISOString(),
        serverVersion: await versionOf(client),
        bytes: (await stat(unfinished)).size,
        sha256: await sha256Of(unfinished),
        collections: after.map(({ name, documents, shape }) => ({
          name,
          documents: [before.get(name) ?? 0, documents],
          shape,
          ...(written.has(name) && { isWritten: true }),
        })),
      }
      await writeManifest(archive, manifest)
      await rename(unfinished, archive)
      return { archive, manifest }
    } finally {
      await rm(unfinished, { force: true })
    }
  })
