import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CloudinaryStorage } from '#integrations/storage/cloudinary.js'
import { CLOUDINARY_ACCOUNT, startFakeCloudinary } from '../fakes/fake-cloudinary.js'
import type { Person } from '../support/builders.js'
import { GIF, JPEG, PNG, WEBP } from '../support/pictures.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { chatBuilders } from '../support/chat-builders.js'

let cloudinary: Awaited<ReturnType<typeof startFakeCloudinary>>
let app: TestApp
let a: ReturnType<typeof chatBuilders>
let chat: Awaited<ReturnType<typeof a.chat>>
beforeAll(async () => {
  cloudinary = await startFakeCloudinary()
  const storage = new CloudinaryStorage({ account: CLOUDINARY_ACCOUNT, baseUrl: cloudinary.url })
  app = await startTestApp({ storage })
  a = chatBuilders(app)
})
beforeEach(async () => {
  cloudinary.state.mode = 'ok'
  cloudinary.assets.clear()
  chat = await a.chat()
})
afterAll(async () => {
  await app.close()
  await cloudinary.close()
})

const send = (content = PNG, clientMessageId = 'm-1', person: Person = chat.client) =>
  app
    .as(person)
    .post(`/chat/${chat.id}/messages`)
    .field('clientMessageId', clientMessageId)
    .attach('image', content, 'leak.png')
const stored = () => [...cloudinary.assets.keys()]
const messages = async () =>
  (await app.as(chat.craftsman).get(`/chat/${chat.id}/messages`).expect(200)).body.data

describe('an image in a chat', () => {
  it('is stored and shown to both', async () => {
    const { body } = await send().expect(201)
    const [publicId = ''] = stored()
    expect(cloudinary.assets.get(publicId)).toMatchObject({ folder: 'chat-images' })
    expect(body).toMatchObject({
      seq: 1,
      text: null,
      isMasked: false,
      imageUrl: expect.stringContaining(publicId),
    })
    expect(await messages()).toMatchObject([{ id: body.id, imageUrl: body.imageUrl }])
    expect(JSON.stringify(await messages())).not.toContain('publicId')
    const { body: list } = await app.as(chat.craftsman).get('/chat')
    expect(list.data[0].lastMessage).toMatchObject({ hasImage: true, preview: null })
  })

  it('may have a text, masked like any other', async () => {
    const { body } = await send().field('text', 'Leaks here. 01001234567').expect(201)
    expect(body).toMatchObject({ text: 'Leaks here. 01001234567', imageUrl: expect.any(String) })
    expect(await messages()).toMatchObject([
      { text: 'Leaks here. •••', isMasked: true, imageUrl: body.imageUrl },
    ])
  })

  it.each([
    ['JPG', JPEG],
    ['GIF', GIF],
    ['WebP', WEBP],
  ])('may be %s', async (_type, content) => {
    await send(content).expect(201)
  })

  it.each([
    ['HTML', Buffer.from('<!doctype html>'), { status: 415, code: 'FILE_TYPE_NOT_ALLOWED' }],
    ['PDF', Buffer.from('%PDF-1.7\n'), { status: 415, code: 'FILE_TYPE_NOT_ALLOWED' }],
    [
      'over 5 MB',
      Buffer.concat([PNG, Buffer.alloc(5 * 1024 * 1024)]),
      { status: 413, code: 'FILE_TOO_LARGE' },
    ],
  ])('is refused when it is %s', async (_what, content, refusal) => {
    const { body } = await send(content).expect(refusal.status)
    expect(body.code).toBe(refusal.code)
    expect(stored()).toEqual([])
    expect(await messages()).toEqual([])
  })

  it('sent again is neither stored nor uploaded again', async () => {
    const first = await send().expect(201)
    expect((await send().expect(201)).text).toBe(first.text)
    expect(stored()).toHaveLength(1)
    const other = await send(GIF).expect(422)
    expect(other.body.code).toBe('CLIENT_MESSAGE_ID_REUSED')
    const without = await a.send(chat.client, chat, { clientMessageId: 'm-1' }).expect(422)
    expect(without.body.code).toBe('CLIENT_MESSAGE_ID_REUSED')
    expect(stored()).toHaveLength(1)
  })

  it('sent many times at once is kept once', async () => {
    const replies = await Promise.all(Array.from({ length: 5 }, () => send()))
    expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(stored()).toHaveLength(1)
    expect((await messages())[0].imageUrl).toContain(stored()[0])
  })

  it('is not even uploaded where it may not be sent', async () => {
    await send(PNG, 'm-1', await app.a.client()).expect(404)
    await send(PNG, 'two words').expect(400)
    await app.as(chat.craftsman).put(`/chat/${chat.id}/close`).expect(200)
    await send().expect(409)
    expect(stored()).toEqual([])
  })

  it('waits for better times when the storage is down', async () => {
    cloudinary.state.mode = 'failing'
    const { body } = await send().expect(503)
    expect(body.code).toBe('SERVICE_UNAVAILABLE')
    expect(await messages()).toEqual([])
    cloudinary.state.mode = 'ok'
    await send().expect(201)
  })
})
