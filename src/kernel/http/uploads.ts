import type { Actor } from '../auth/actor.js'
import type { ExtensionPoint } from '../features/extension-point.js'
import type { FileType, UploadedFile } from '../files/file-types.js'
import type { Gate } from '../files/gate.js'
import type { TemporaryFiles } from '../files/temporary-files.js'
import type { Id } from '../ids.js'

export type UploadId = Id<'Upload'>

/** Where pictures are kept. */
export interface PicturePlace {
  readonly folder: string
  /** Cut to this size, around a face where there is one. */
  readonly transform?: { readonly width: number; readonly height: number }
}

/** Which files an endpoint takes in `multipart/form-data`. */
export interface UploadSpec {
  readonly field: string
  readonly maxFiles: number
  readonly maxBytes: number
  /** What the content must be, decided by its first bytes, never by its name. */
  readonly types: readonly FileType[]
  /**
   * Keeps the pictures before the handler runs, which gets them as `pictures`. What it does not use by its end is removed
   * again, unless `unused` says otherwise. Without it the handler gets `files`, which are gone after the call.
   */
  readonly keep?: PicturePlace & { readonly unused?: 'stays' }
}

/** By form field; a field without a file is absent. */
export type UploadedFiles = Readonly<Record<string, readonly UploadedFile[]>>

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

/** What endpoints that take files need. */
export interface UploadParts {
  readonly temporaryFiles: TemporaryFiles
  /** Bounds how many calls with files are served at once; counted by who calls. */
  readonly uploadGate: Gate
  readonly pictureKeeper: ExtensionPoint<PictureKeeper>
}
