import type { FileType } from '#kernel/files.js'

export interface FileToSave {
  readonly content: Buffer
  readonly type: FileType
  readonly folder: string
  /** Cut to this size, around a face where there is one. */
  readonly transform?: { readonly width: number; readonly height: number }
}

export interface StoredFile {
  readonly url: string
  readonly publicId: string
}

export interface FileStorage {
  /** Throws FILE_TYPE_NOT_ALLOWED when the content cannot be decoded, SERVICE_UNAVAILABLE when it may not be stored. */
  save(file: FileToSave): Promise<StoredFile>
  /** Removing a missing file is no error. */
  remove(publicId: string): Promise<void>
}
