/** Which files an endpoint takes in `multipart/form-data`. */
export interface UploadSpec {
  readonly field: string
  readonly maxFiles: number
  readonly maxBytes: number
  /** What the content must be, decided by its first bytes, never by its name. */
  readonly types: readonly FileType[]
}

export type FileType = 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp' | 'application/pdf'

export interface UploadedFile {
  readonly content: Buffer
  readonly type: FileType
}
