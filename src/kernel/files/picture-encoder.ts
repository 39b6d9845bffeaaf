import type { Sharp, SharpOptions } from 'sharp'
import { AppError } from '../errors/app-error.js'
import { PICTURE_TYPES, type PictureType, TYPE_NAMES, type UploadedFile } from './file-types.js'
import { Gate } from './gate.js'
import type { TemporaryFiles } from './temporary-files.js'

declare const ENCODED: unique symbol

/**
 * A picture as this server wrote it: only its pixels are left of what was sent. The encoder alone makes one, and
 * storage takes no other.
 */
export interface EncodedPicture {
  readonly [ENCODED]: true
  /** The form field it came in, for errors to name. */
  readonly field: string
  readonly path: string
  readonly type: PictureType
  readonly width: number
  readonly height: number
  readonly bytes: number
}

/** The longer side at most. */
const MAX_SIDE = 2560
/** More than any phone camera takes, counted over all frames; decoding costs about four bytes for each. */
export const MAX_MEGAPIXELS = 64
const MAX_FRAMES = 500
/** A 12-megapixel photo takes under a second. */
const PATIENCE_SECONDS = 20
/** libvips works in the four threads that file access and name lookups need too. */
const AT_ONCE = 2
const JPEG_QUALITY = 85

type Library = typeof import('sharp')

/** Written to be read by this very server: the loaders of formats that no endpoint takes stay shut. */
const LOADERS = [
  ...['VipsForeignLoadJpegFile', 'VipsForeignLoadPngFile', 'VipsForeignLoadNsgifFile'],
  ...['VipsForeignLoadWebpFile'],
]

const OPTIONS: SharpOptions = {
  limitInputPixels: MAX_MEGAPIXELS * 1_000_000,
  // phones write JPEGs that libjpeg warns of; what is cut short or cannot be decoded fails
  failOn: 'error',
  sequentialRead: true,
}

const isPicture = (type: string): type is PictureType => PICTURE_TYPES.some((known) => known === type)

const written: Readonly<Record<PictureType, (picture: Sharp) => Sharp>> = {
  'image/jpeg': (picture) => picture.jpeg({ quality: JPEG_QUALITY }),
  'image/png': (picture) => picture.png(),
  'image/gif': (picture) => picture.gif(),
  'image/webp': (picture) => picture.webp({ quality: JPEG_QUALITY }),
}

/** libvips has words instead of codes. */
const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && /exceeds pixel limit|too large/i.test(error.message)

/**
 * Writes pictures anew: upright, within 2,560 pixels, in sRGB, and without the metadata of the camera, such as where
 * the photo was taken. An animation keeps its frames.
 */
export class PictureEncoder {
  readonly #files: TemporaryFiles
  readonly #gate = new Gate({ atOnce: AT_ONCE, perKey: 1, waitingPerKey: Infinity })
  #library: Promise<Library['default']> | undefined

  constructor(parts: { files: TemporaryFiles }) {
    this.#files = parts.files
  }

  /**
   * Hands the picture to `use` while it is there; of one `owner` one picture at a time is worked on. Throws
   * FILE_TOO_LARGE for too many pixels or frames, FILE_UNREADABLE when it cannot be decoded.
   */
  async encode<Result>(
    file: UploadedFile,
    owner: string,
    use: (picture: EncodedPicture) => Promise<Result>,
  ): Promise<Result> {
    const workspace = await this.#files.open()
    try {
      const leave = await this.#gate.enter(owner)
      const encoding = this.#encode(file, workspace.newPath()).finally(() => leave?.())
      return await use(await encoding)
    } finally {
      await workspace.close()
    }
  }

  async #encode({ field, path, type }: UploadedFile, target: string): Promise<EncodedPicture> {
    if (!isPicture(type)) throw new Error(`${type} is no picture`)
    const sharp = await this.#load()
    try {
      const { pages = 1 } = await sharp(path, OPTIONS).metadata()
      if (pages > MAX_FRAMES) throw new AppError('FILE_TOO_LARGE', tooMuch(field, 'frames', MAX_FRAMES))
      const source = sharp(path, { ...OPTIONS, animated: pages > 1 }).timeout({ seconds: PATIENCE_SECONDS })
      // libvips turns no animation by a quarter, and no camera asks for it
      const upright = pages > 1 ? source : source.autoOrient()
      const sized = upright.resize({
        width: MAX_SIDE,
        height: MAX_SIDE,
        fit: 'inside',
        withoutEnlargement: true,
      })
      const { width, height, pageHeight, size } = await written[type](sized).toFile(target)
      const facts = { width, height: pageHeight ?? height, bytes: size }
      return { field, path: target, type, ...facts } as EncodedPicture
    } catch (error) {
      if (error instanceof AppError) throw error
      if (isTooLarge(error)) {
        throw new AppError('FILE_TOO_LARGE', tooMuch(field, 'megapixels', MAX_MEGAPIXELS), { cause: error })
      }
      throw new AppError('FILE_UNREADABLE', { details: { field, found: TYPE_NAMES[type] } }, { cause: error })
    }
  }

  /** The library takes 0.1 s to load, which a start need not wait for. */
  #load(): Promise<Library['default']> {
    return (this.#library ??= import('sharp').then(({ default: sharp }) => {
      sharp.cache(false)
      sharp.concurrency(1)
      sharp.block({ operation: ['VipsForeignLoad'] })
      sharp.unblock({ operation: LOADERS })
      return sharp
    }))
  }
}

/** What FILE_TOO_LARGE tells: the field, what is counted, and how much of it there may be. */
export const tooMuch = (field: string, limit: 'megabytes' | 'megapixels' | 'frames', most: number) => ({
  details: { field, limit, most },
})
