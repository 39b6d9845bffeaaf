import { readFile, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CloudinaryStorage } from '#integrations/storage/cloudinary.js'
import { CLOUDINARY_ACCOUNT, startFakeCloudinary } from '../fakes/fake-cloudinary.js'
import { randomToken } from '#kernel/ids.js'
import { type EncodedForTest, encodedForTest } from '../support/encoded-picture.js'

describe('CloudinaryStorage', () => {
  let encoded: EncodedForTest
  const picture = () => ({ file: encoded.picture, folder: 'profile-images', name: randomToken(16) })
  let cloudinary: Awaited<ReturnType<typeof startFakeCloudinary>>
  const storage = (options: { account?: typeof CLOUDINARY_ACCOUNT; patienceMs?: number } = {}) =>
    new CloudinaryStorage({ account: CLOUDINARY_ACCOUNT, baseUrl: cloudinary.url, ...options })

  beforeAll(async () => {
    cloudinary = await startFakeCloudinary()
    encoded = await encodedForTest()
  })
  beforeEach(() => {
    cloudinary.state.mode = 'ok'
    cloudinary.assets.clear()
  })
  afterAll(async () => {
    await cloudinary.close()
    await encoded.remove()
  })

  it('stores a picture in its folder, cut to size, and removes it', async () => {
    const stored = await storage().save({ ...picture(), transform: { width: 400, height: 400 } })
    expect(stored.url).toBe(
      `https://res.cloudinary.com/${CLOUDINARY_ACCOUNT.cloudName}/image/upload/v1/${stored.publicId}`,
    )
    expect(storage().publicIdOf({ folder: 'f', name: 'n' })).toBe('f/n')
    expect(stored.publicId).toMatch(/^profile-images\/[\w-]{22}$/)
    expect(cloudinary.assets.get(stored.publicId)).toEqual({
      content: await readFile(encoded.picture.path),
      folder: 'profile-images',
      transformation: 'c_fill,g_face,h_400,w_400/q_auto',
    })
    await storage().remove(stored.publicId)
    expect(cloudinary.assets.size).toBe(0)
    await expect(storage().remove(stored.publicId)).resolves.toBeUndefined()
  })

  it('stores each file under a name of its own', async () => {
    const [one, other] = [await storage().save(picture()), await storage().save(picture())]
    expect(one.publicId).not.toBe(other.publicId)
  })

  it('tells a picture that Cloudinary cannot decode from a failure', async () => {
    const broken = await encodedForTest()
    await writeFile(broken.picture.path, 'no picture')
    const saving = storage().save({ ...picture(), file: broken.picture })
    await expect(saving).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
    await broken.remove()
  })

  it.each(['limited', 'failing', 'slow'] as const)('is unavailable when Cloudinary is %s', async (mode) => {
    cloudinary.state.mode = mode
    const saving = storage({ patienceMs: 100 }).save(picture())
    await expect(saving).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
    await expect(storage({ patienceMs: 100 }).remove('profile-images/x')).rejects.toThrow(
      /^Cloudinary answered/,
    )
  })

  it('is unavailable when the account is refused', async () => {
    const account = { ...CLOUDINARY_ACCOUNT, apiSecret: 'wrong' }
    await expect(storage({ account }).save(picture())).rejects.toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      cause: { message: expect.stringContaining('Invalid Signature') },
    })
  })
})
