import sharp from 'sharp'
import type { PictureType } from '#kernel/files/file-types.js'
import type { Person } from './builders.js'
import type { TestApp } from './test-app.js'

const SIZE = { width: 8, height: 8 }

type Size = typeof SIZE

/** Pixels of one colour. */
export const pixels = ({ width, height }: Size = SIZE) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 60 } } })

const formatOf = (type: PictureType) => type.replace('image/', '') as 'jpeg' | 'png' | 'gif' | 'webp'

/** A small picture that decodes. */
export const pictureOf = (type: PictureType, size: Size = SIZE): Promise<Buffer> =>
  pixels(size).toFormat(formatOf(type)).toBuffer()

export const PNG = await pictureOf('image/png')
export const JPEG = await pictureOf('image/jpeg')
export const GIF = await pictureOf('image/gif')
/** A JPG that was cut short. */
export const DAMAGED = (await pictureOf('image/jpeg', { width: 300, height: 300 })).subarray(0, 700)
export const WEBP = await pictureOf('image/webp')

/** Uploads a picture of somebody for use in JSON; returns its id. */
export const upload = async (app: Pick<TestApp, 'as'>, owner: Person, content = PNG): Promise<string> => {
  const { body } = await app.as(owner).post('/services/uploads').attach('file', content, 'a.png').expect(201)
  return body.id
}
