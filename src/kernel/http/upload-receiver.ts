import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Request } from 'express'
import type { StorageEngine } from 'multer'
import type { Workspace } from '../files/temporary-files.js'

/** A file as multer reports it, with what the engine below adds. */
export interface ReceivedFile {
  readonly fieldname: string
  readonly path: string
  readonly size: number
  readonly digest: string
}

/** Writes files to the disk as they come, and reads them on the way for their digest. */
export class DiskReceiver implements StorageEngine {
  readonly #workspace: Workspace

  constructor(workspace: Workspace) {
    this.#workspace = workspace
  }

  _handleFile(
    _request: Request,
    file: Express.Multer.File,
    done: (error?: unknown, info?: Partial<Express.Multer.File> & { digest: string }) => void,
  ): void {
    this.#receive(file).then(
      (info) => done(null, info),
      (error: unknown) => done(error),
    )
  }

  _removeFile(_request: Request, file: Express.Multer.File, done: (error: Error | null) => void): void {
    rm(file.path, { force: true }).then(
      () => done(null),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
    )
  }

  async #receive({ stream }: Express.Multer.File) {
    const path = this.#workspace.newPath()
    const hash = createHash('sha256')
    let size = 0
    const observe = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        hash.update(chunk)
        size += chunk.length
        next(null, chunk)
      },
    })
    await pipeline(stream, observe, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
    return { path, size, digest: hash.digest('base64url') }
  }
}
