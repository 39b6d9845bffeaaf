import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { BackupError } from './backup-error.js'

const Manifest = z.strictObject({
  /** When the backup was complete: the data are of a moment shortly before. */
  at: z.iso.datetime(),
  serverVersion: z.string(),
  bytes: z.int(),
  /** Of the archive, in hexadecimal. */
  sha256: z.string(),
  collections: z.array(
    z.strictObject({
      name: z.string(),
      /** How many documents there were before and after the backup was taken. */
      documents: z.tuple([z.int(), z.int()]),
      shape: z.string(),
      /** Whether it was written to meanwhile; its number of documents then says nothing. */
      isWritten: z.boolean().optional(),
    }),
  ),
})

/** What a backup holds, to check a restored one with; it stands beside the archive. */
export type Manifest = z.output<typeof Manifest>

const manifestFile = (archive: string): string => `${archive}.json`

export const writeManifest = (archive: string, manifest: Manifest): Promise<void> =>
  writeFile(manifestFile(archive), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })

export const sha256Of = async (file: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** Throws BackupError when the archive or its manifest is not there, or not as it was written. */
export const readManifest = async (archive: string): Promise<Manifest> => {
  const text = await readFile(manifestFile(archive), 'utf8').catch((error: unknown) => {
    throw new BackupError(`${manifestFile(archive)} cannot be read: it belongs to the archive.`, {
      cause: error,
    })
  })
  const manifest = Manifest.parse(JSON.parse(text))
  const sha256 = await sha256Of(archive).catch((error: unknown) => {
    throw new BackupError(`${archive} cannot be read.`, { cause: error })
  })
  if (sha256 !== manifest.sha256)
    throw new BackupError(`${archive} is damaged: its checksum is not that of its backup.`)
  return manifest
}
