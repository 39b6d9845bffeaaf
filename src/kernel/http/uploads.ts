import type { ExtensionPoint } from '../features/extension-point.js'
import type { FileType, UploadedFile } from '../files/file-types.js'
import type { Gate } from '../files/gate.js'
import type { PictureKeeper, PicturePlace } from '../files/kept-picture.js'
import type { TemporaryFiles } from '../files/temporary-files.js'

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

/** What endpoints that take files need. */
export interface UploadParts {
  readonly temporaryFiles: TemporaryFiles
  /** Bounds how many calls with files are served at once; counted by who calls. */
  readonly uploadGate: Gate
  readonly pictureKeeper: ExtensionPoint<PictureKeeper>
}
