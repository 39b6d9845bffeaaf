import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EncodedPicture, PictureEncoder } from '#kernel/files/picture-encoder.js'
import { TemporaryFiles } from '#kernel/files/temporary-files.js'
import { deferred } from './deferred.js'
import { PNG } from './pictures.js'

export interface EncodedForTest {
  readonly picture: EncodedPicture
  readonly remove: () => Promise<void>
}

/** A picture for a storage adapter, there until it is removed. */
export const encodedForTest = async (content = PNG): Promise<EncodedForTest> => {
  const directory = await mkdtemp(join(tmpdir(), 'encoded-'))
  const path = join(directory, 'sent')
  await writeFile(path, content)
  const encoder = new PictureEncoder({ files: new TemporaryFiles({ directory }) })
  const file = { field: 'file', path, bytes: content.length, digest: '', type: 'image/png' } as const
  const released = deferred()
  let encoding: Promise<void> | undefined
  const picture = await new Promise<EncodedPicture>((made, failed) => {
    encoding = encoder.encode(file, 'test', async (encoded) => {
      made(encoded)
      await released.promise
    })
    encoding.catch(failed)
  })
  return {
    picture,
    remove: async () => {
      released.resolve()
      await encoding
      await rm(directory, { recursive: true })
    },
  }
}
