import type { Actor } from '../auth/actor.js'
import { AppError } from '../errors/app-error.js'
import type { KeptPicture } from '../files/kept-picture.js'
import type { UploadedFiles, UploadParts, UploadSpec } from './uploads.js'

/**
 * Stores the pictures of a call before `work`, which may be a transaction. Removes what is not used in the end; after a
 * failure that may yet have used them they stay, for their keeper to look at later.
 */
export const withKeptPictures = async <Result extends { readonly replayed: boolean }>(
  { pictureKeeper }: Pick<UploadParts, 'pictureKeeper'>,
  { place, actor, files: byField }: { place: UploadSpec['keep']; actor: Actor; files: UploadedFiles },
  work: (pictures: readonly KeptPicture[]) => Promise<Result>,
): Promise<Result> => {
  const files = Object.values(byField).flat()
  if (!place || files.length === 0) return work([])
  const keeper = pictureKeeper.only
  const pictures: KeptPicture[] = []
  try {
    for (const file of files) pictures.push(await keeper.keep(actor, file, place))
    const result = await work(pictures)
    if (result.replayed || place.unused !== 'stays') await keeper.discardUnused(pictures)
    return result
  } catch (error) {
    if (error instanceof AppError) await keeper.discardUnused(pictures)
    throw error
  }
}
