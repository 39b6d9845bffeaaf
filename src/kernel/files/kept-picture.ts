import type { Actor } from '../auth/actor.js'
import type { Id } from '../ids.js'
import type { FileType, UploadedFile } from './file-types.js'

export type UploadId = Id<'Upload'>

/** Where pictures are kept. */
export interface PicturePlace {
  readonly folder: string
  /** Cut to this size, around a face where there is one. */
  readonly transform?: { readonly width: number; readonly height: number }
}

/** A picture that is stored and belongs to whoever sent it. */
export interface KeptPicture {
  readonly id: UploadId
  readonly url: string
  /** Its name in storage. */
  readonly publicId: string
  readonly type: FileType
  readonly width: number
  readonly height: number
  readonly bytes: number
  readonly keptAt: Date
}

/** What keeps pictures for endpoints; the feature that does adds itself. */
export interface PictureKeeper {
  /** Throws what is wrong with the picture, or that its owner has kept too many. */
  keep(actor: Actor, file: UploadedFile, place: PicturePlace): Promise<KeptPicture>
  /** Removes those of them that nothing uses. What fails is done later. */
  discardUnused(pictures: readonly KeptPicture[]): Promise<void>
}
