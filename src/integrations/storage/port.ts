import type { EncodedPicture } from '#kernel/files/picture-encoder.js'

/** A file that is stored as it is. */
export interface PlainDocument {
  /** The form field it came in, for errors to name. */
  readonly field: string
  readonly path: string
  readonly type: 'application/pdf'
}

export interface FileToSave {
  /** A picture only as the encoder wrote it, whatever stores it. */
  readonly file: EncodedPicture | PlainDocument
  readonly folder: string
  /** Unguessable, and of no other file. */
  readonly name: string
  /** Cut to this size, around a face where there is one. */
  readonly transform?: { readonly width: number; readonly height: number } | undefined
}

export interface StoredFile {
  readonly url: string
  readonly publicId: string
}

export interface FileStorage {
  /** Throws FILE_UNREADABLE when the content cannot be decoded, SERVICE_UNAVAILABLE when it may not be stored. */
  save(file: FileToSave): Promise<StoredFile>
  /** The name a file gets in storage, so that one whose storing was cut short can be removed. */
  publicIdOf(
    file: Pick<FileToSave, 'folder' | 'name'> & { readonly type: FileToSave['file']['type'] },
  ): string
  /** Removing a missing file is no error. */
  remove(publicId: string): Promise<void>
}
