import type { FileType, UploadedFile } from '../files.js'

/** Which files an endpoint takes in `multipart/form-data`. */
export interface UploadSpec {
  readonly field: string
  readonly maxFiles: number
  readonly maxBytes: number
  /** What the content must be, decided by its first bytes, never by its name. */
  readonly types: readonly FileType[]
}

/** By form field; a field without a file is absent. */
export type UploadedFiles = Readonly<Record<string, readonly UploadedFile[]>>
