import { createReadStream } from 'node:fs'
import { Agent } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { UploadApiErrorResponse, UploadApiResponse, v2 } from 'cloudinary'
import { AppError } from '#kernel/errors/app-error.js'
import { TYPE_NAMES } from '#kernel/files/file-types.js'
import type { FileStorage, FileToSave, StoredFile } from './port.js'

const PATIENCE_MS = 20_000
const BAD_REQUEST = 400

export interface CloudinaryAccount {
  readonly cloudName: string
  readonly apiKey: string
  readonly apiSecret: string
}

/** Cloudinary rejects with plain objects, not errors. */
class CloudinaryFailure extends Error {
  readonly status: number

  constructor({ http_code, name, message }: UploadApiErrorResponse) {
    super(`Cloudinary answered ${http_code}: ${name}: ${message}`)
    this.status = http_code
  }

  get isUnreadableImage(): boolean {
    return this.status === BAD_REQUEST && /invalid image|unsupported|corrupt/i.test(this.message)
  }
}

/** Files at Cloudinary, each under an unguessable name. */
export class CloudinaryStorage implements FileStorage {
  readonly #call: Readonly<Record<string, unknown>>
  #sdk: Promise<typeof v2> | undefined

  constructor(parts: { account: CloudinaryAccount; baseUrl?: string; patienceMs?: number }) {
    const { account, baseUrl } = parts
    this.#call = {
      cloud_name: account.cloudName,
      api_key: account.apiKey,
      api_secret: account.apiSecret,
      timeout: parts.patienceMs ?? PATIENCE_MS,
      ...(baseUrl !== undefined && { upload_prefix: baseUrl }),
      // the SDK chose https when it was loaded; only an agent brings it to speak plain http
      ...(baseUrl?.startsWith('http:') && { agent: new Agent() }),
    }
  }

  publicIdOf({ folder, name }: Pick<FileToSave, 'folder' | 'name'>): string {
    return `${folder}/${name}`
  }

  async save({ file, folder, name, transform }: FileToSave): Promise<StoredFile> {
    const options = {
      ...this.#call,
      resource_type: 'image' as const,
      folder,
      public_id: name,
      overwrite: false,
      ...(transform && {
        transformation: [{ ...transform, crop: 'fill', gravity: 'face' }, { quality: 'auto' }],
      }),
    }
    const { uploader } = await this.#load()
    const stored = await new Promise<UploadApiResponse>((resolve, reject) => {
      const upload = uploader.upload_stream(options, (error, result) => {
        if (result) resolve(result)
        else reject(error ? new CloudinaryFailure(error) : new Error('Cloudinary answered nothing'))
      })
      pipeline(createReadStream(file.path), upload).catch(reject)
    }).catch((error: unknown) => {
      if (!(error instanceof CloudinaryFailure && error.isUnreadableImage)) {
        throw new AppError('SERVICE_UNAVAILABLE', undefined, { cause: error })
      }
      const details = { field: file.field, found: TYPE_NAMES[file.type] }
      throw new AppError('FILE_UNREADABLE', { details }, { cause: error })
    })
    return { url: stored.secure_url, publicId: stored.public_id }
  }

  async remove(publicId: string): Promise<void> {
    const options = { ...this.#call, resource_type: 'image' as const, invalidate: true }
    const { uploader } = await this.#load()
    // its promise rejects in two shapes, its callback in one
    await new Promise<void>((resolve, reject) => {
      void uploader.destroy(publicId, options, (error?: UploadApiErrorResponse) => {
        if (error) reject(new CloudinaryFailure(error))
        else resolve()
      })
    })
  }

  /** The SDK takes 0.15 s to load, which a start need not wait for. */
  #load(): Promise<typeof v2> {
    return (this.#sdk ??= import('cloudinary').then((module) => module.v2))
  }
}
