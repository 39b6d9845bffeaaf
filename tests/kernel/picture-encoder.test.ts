import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp, { type SharpOptions } from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PictureType } from '#kernel/files/file-types.js'
import { PictureEncoder } from '#kernel/files/picture-encoder.js'
import { TemporaryFiles } from '#kernel/files/temporary-files.js'
import { GIF, JPEG, pictureOf, pixels, PNG, WEBP } from '../support/pictures.js'

/** What must not survive, wherever a format can carry it. */
const SECRET = 'Nightingale-villa-30.0444N'
const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="${SECRET}"/></rdf:RDF></x:xmpmeta>`

const withMetadata = (type: 'jpeg' | 'png' | 'webp', orientation = 1): Promise<Buffer> =>
  pixels({ width: 40, height: 20 })
    .withExif({ IFD0: { Copyright: SECRET, Artist: SECRET }, IFD3: { GPSLatitudeRef: 'N' } })
    .withXmp(XMP)
    .withIccProfile('p3')
    .withMetadata({ orientation })
    .toFormat(type)
    .toBuffer()

describe('a picture', () => {
  let directory: string
  let encoder: PictureEncoder
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'encoder-'))
    encoder = new PictureEncoder({ files: new TemporaryFiles({ directory: join(directory, 'tmp') }) })
  })
  afterAll(() => rm(directory, { recursive: true }))

  const leftovers = async () =>
    (await readdir(directory, { recursive: true })).filter((name) => /~.*\//.test(name))

  /** From a file: the loaders of everything else are shut in this process. */
  const metadataOf = async (content: Buffer, options: SharpOptions = {}) => {
    const path = join(directory, 'seen')
    await writeFile(path, content)
    return sharp(path, options).metadata()
  }

  const encode = async (content: Buffer, type: PictureType) => {
    const path = join(directory, 'sent')
    await writeFile(path, content)
    const file = { field: 'photos', path, bytes: content.length, digest: '', type }
    const encoded = await encoder.encode(file, 'mona', async (picture) => ({
      ...picture,
      content: await readFile(picture.path),
    }))
    return { ...encoded, metadata: await metadataOf(encoded.content, { animated: true }) }
  }

  it.each([
    ['image/jpeg', JPEG],
    ['image/png', PNG],
    ['image/gif', GIF],
    ['image/webp', WEBP],
  ] as const)('of type %s stays one, and its file goes with the work', async (type, content) => {
    const picture = await encode(content, type)
    expect(picture).toMatchObject({ type, width: 8, height: 8, field: 'photos' })
    expect(picture.bytes).toBe(picture.content.length)
    expect(`image/${picture.metadata.format}`).toBe(type)
    expect(await leftovers()).toEqual([])
  })

  it.each(['jpeg', 'png', 'webp'] as const)('as %s loses everything but its pixels', async (format) => {
    const sent = await withMetadata(format)
    expect(sent.includes(SECRET)).toBe(true)
    const { content, metadata } = await encode(sent, `image/${format}`)
    expect(content.includes(SECRET)).toBe(false)
    expect(metadata).not.toHaveProperty('exif')
    expect(metadata).not.toHaveProperty('xmp')
    expect(metadata).not.toHaveProperty('icc')
    expect(metadata).not.toHaveProperty('iptc')
    expect(metadata.space).toBe('srgb')
  })

  it('loses what stands behind its end', async () => {
    const polyglot = Buffer.concat([JPEG, Buffer.from(`<script>${SECRET}</script>`)])
    expect((await encode(polyglot, 'image/jpeg')).content.includes(SECRET)).toBe(false)
  })

  it.each([
    [1, 40, 20],
    [3, 40, 20],
    [6, 20, 40],
    [8, 20, 40],
  ])('of orientation %i stands upright', async (orientation, width, height) => {
    const picture = await encode(await withMetadata('jpeg', orientation), 'image/jpeg')
    expect(picture).toMatchObject({ width, height })
    expect(picture.metadata.orientation).toBeUndefined()
  })

  it('is made smaller than 2,560 pixels, and never larger than it was', async () => {
    const wide = await pictureOf('image/png', { width: 5120, height: 300 })
    expect(await encode(wide, 'image/png')).toMatchObject({ width: 2560, height: 150 })
    const tall = await pictureOf('image/jpeg', { width: 30, height: 2561 })
    expect(await encode(tall, 'image/jpeg')).toMatchObject({ width: 30, height: 2560 })
    const fits = await pictureOf('image/webp', { width: 2560, height: 10 })
    expect(await encode(fits, 'image/webp')).toMatchObject({ width: 2560, height: 10 })
  })

  const animation = (frames: number, comment = '') => {
    const header = Buffer.from('GIF89a\x08\0\x08\0\x80\0\0\xff\0\0\0\0\xff', 'latin1')
    const loop = Buffer.from('!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0', 'latin1')
    const said = comment
      ? Buffer.from(`!\xfe${String.fromCharCode(comment.length)}${comment}\0`, 'latin1')
      : Buffer.alloc(0)
    const frame = (red: boolean) =>
      Buffer.concat([
        Buffer.from('!\xf9\x04\x04\x0a\0\0\0', 'latin1'),
        Buffer.from(',\0\0\0\0\x01\0\x01\0\0', 'latin1'),
        Buffer.from(red ? '\x02\x02\x44\x01\0' : '\x02\x02\x4c\x01\0', 'latin1'),
      ])
    return Buffer.concat([
      header,
      loop,
      said,
      ...Array.from({ length: frames }, (_, index) => frame(index % 2 === 0)),
      Buffer.from(';'),
    ])
  }

  it('that moves goes on moving, without its comment', async () => {
    const sent = animation(4, SECRET)
    const { pages, pageHeight } = await metadataOf(sent, { animated: true })
    const { content, metadata, height } = await encode(sent, 'image/gif')
    expect(metadata).toMatchObject({ pages })
    expect(height).toBe(pageHeight)
    expect(content.includes(SECRET)).toBe(false)
  })

  it('of too many frames is refused before they are decoded', async () => {
    await expect(encode(animation(501), 'image/gif')).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
      details: { details: { field: 'photos', limit: 'frames', most: 500 } },
    })
  })

  it('of too many pixels is refused', async () => {
    const bomb = await pictureOf('image/png', { width: 8001, height: 8000 })
    expect(bomb.length).toBeLessThan(1_000_000)
    await expect(encode(bomb, 'image/png')).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
      details: { details: { field: 'photos', limit: 'megapixels', most: 64 } },
    })
  })

  it.each([
    [
      'cut short',
      async () => (await pictureOf('image/jpeg', { width: 300, height: 300 })).subarray(0, 700),
      'JPG',
    ],
    ['nothing but a header', async () => PNG.subarray(0, 30), 'PNG'],
  ] as const)('that is %s is refused', async (_what, content, found) => {
    const type = found === 'JPG' ? 'image/jpeg' : 'image/png'
    await expect(encode(await content(), type)).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      details: { details: { field: 'photos', found } },
    })
    expect(await leftovers()).toEqual([])
  })

  it('is not decoded as anything that no endpoint takes', async () => {
    const tiff = await pixels().tiff().toBuffer()
    await expect(encode(tiff, 'image/png')).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    await expect(encode(svg, 'image/png')).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
  })
})
