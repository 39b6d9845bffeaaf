import { constants, copyFile, mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import express, { type Request, type Router } from 'express'
import { AppError } from '#kernel/errors/app-error.js'
import type { FileType } from '#kernel/files/file-types.js'
import type { FileStorage, FileToSave, StoredFile } from './port.js'

const EXTENSIONS: Readonly<Record<FileType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
}

const TYPES = new Map(Object.entries(EXTENSIONS).map(([type, extension]) => [extension, type]))

/** An address that `save` gave, whatever PUBLIC_URL was then, as a string of JSON. */
const STORED_ADDRESS = /"https?:\/\/[^"\s]+?\/dev\/files\/([\w-]{22}\.(?:jpg|png|gif|webp|pdf))"/g

/** The only names there are: no dot but the last, no slash. */
const NAME = /^[\w-]{22}\.(jpg|png|gif|webp|pdf)$/

/** Files on the local disk, served below `/dev/files`; never in production. Cuts no picture to size. */
export class SandboxStorage implements FileStorage {
  readonly #directory: string
  readonly #publicUrl: string

  constructor(parts: { directory: string; publicUrl: string }) {
    this.#directory = resolve(parts.directory)
    this.#publicUrl = parts.publicUrl.replace(/\/$/, '')
  }

  publicIdOf({ name, type }: { readonly name: string; readonly type: FileType }): string {
    return `${name}.${EXTENSIONS[type]}`
  }

  async save({ file, name }: FileToSave): Promise<StoredFile> {
    const publicId = this.publicIdOf({ name, type: file.type })
    await mkdir(this.#directory, { recursive: true })
    await copyFile(file.path, join(this.#directory, publicId), constants.COPYFILE_EXCL)
    return { url: `${this.#publicUrl}/dev/files/${publicId}`, publicId }
  }

  async remove(publicId: string): Promise<void> {
    if (NAME.test(publicId)) await rm(join(this.#directory, publicId), { force: true })
  }

  /**
   * A reply with the addresses of files at the host that its caller called: a phone in the same network, an emulator and a
   * browser on this machine know the server by different names, and PUBLIC_URL changes.
   */
  readdress(body: string, { protocol, host }: Pick<Request, 'protocol' | 'host'>): string {
    const isPublic = new URL(this.#publicUrl).host === host
    const origin = isPublic ? this.#publicUrl : `${protocol}://${host}`
    return body.replace(STORED_ADDRESS, (_stored, name: string) =>
      JSON.stringify(`${origin}/dev/files/${name}`),
    )
  }

  /** Serves the files; images to be shown, documents to be saved. */
  router(): Router {
    const router = express.Router()
    router.get('/:name', (request, response, next) => {
      const { name } = request.params
      const type = TYPES.get(NAME.exec(name)?.[1] ?? '')
      if (type === undefined) throw new AppError('NOT_FOUND')
      response.set({
        'Content-Type': type,
        'Content-Disposition': type.startsWith('image/') ? 'inline' : 'attachment',
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'X-Content-Type-Options': 'nosniff',
      })
      response.sendFile(name, { root: this.#directory, maxAge: '1h' }, (error?: Error) => {
        if (error && !response.headersSent) next(new AppError('NOT_FOUND', undefined, { cause: error }))
      })
    })
    return router
  }
}
