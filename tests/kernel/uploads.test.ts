import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { bind, endpoints } from '#kernel/http/endpoint.js'
import { gifHeader, jpegHeader, pngHeader, webpHeader } from '../support/images.js'
import { type KernelApp, startKernelApp } from '../support/kernel-app.js'

const MAX_BYTES = 20_000

const pictureRoutes = endpoints(
  { name: 'pictures', basePath: '/pictures', tag: 'Pictures' },
  {
    put: {
      method: 'put',
      path: '/',
      summary: 'Put pictures',
      description: 'For tests.',
      access: ['client'],
      upload: {
        field: 'picture',
        maxFiles: 2,
        maxBytes: MAX_BYTES,
        types: ['image/jpeg', 'image/png', 'image/gif', 'image/webp'],
      },
      body: z
        .strictObject({
          name: z.string().nullable(),
          tags: z.array(z.string()),
          place: z.strictObject({ coordinates: z.array(z.number()) }),
        })
        .partial()
        .optional(),
      reply: { status: 200, body: z.strictObject({ body: z.unknown(), files: z.array(z.unknown()) }) },
      errors: [],
      example: { reply: {} },
    },
    keep: {
      method: 'post',
      path: '/',
      summary: 'Keep a picture',
      description: 'For tests.',
      access: ['client'],
      upload: { field: 'picture', maxFiles: 1, maxBytes: MAX_BYTES, types: ['image/png'] },
      reply: { status: 201, body: z.strictObject({}) },
      errors: [],
      idempotent: true,
      example: { reply: {} },
    },
    staff: {
      method: 'post',
      path: '/staff',
      summary: 'Not for clients',
      description: 'For tests.',
      access: ['admin'],
      upload: { field: 'picture', maxFiles: 1, maxBytes: MAX_BYTES, types: ['image/png'] },
      reply: { status: 200, body: z.strictObject({}) },
      errors: [],
      example: { reply: {} },
    },
  },
)

const pictures = bind(pictureRoutes, {
  put: async ({ body, files }) => ({
    body,
    files: Object.entries(files).flatMap(([field, some]) =>
      some.map(({ content, type }) => ({ field, type, bytes: content.length })),
    ),
  }),
  keep: async () => ({}),
  staff: async () => ({}),
})

describe('uploads', () => {
  let app: KernelApp
  let client: { Authorization: string }
  const put = () => app.http.put('/api/pictures').set(client)

  beforeAll(async () => {
    app = await startKernelApp({ groups: () => [pictures] })
    client = app.newUser('client')
  })
  afterAll(() => app.close())

  it.each([
    ['image/png', pngHeader()],
    ['image/gif', gifHeader()],
    ['image/jpeg', jpegHeader()],
    ['image/webp', webpHeader('VP8X')],
  ])('takes %s, whatever it calls itself', async (type, content) => {
    const { body } = await put()
      .attach('picture', content, { filename: '../../etc/صورة.exe', contentType: 'text/html' })
      .expect(200)
    expect(body).toEqual({ body: {}, files: [{ field: 'picture', type, bytes: content.length }] })
  })

  it('takes several files, also under the name of a list', async () => {
    const { body } = await put()
      .attach('picture[]', pngHeader(), 'a.png')
      .attach('picture[]', gifHeader(), 'b')
    expect(body.files.map(({ field, type }: { field: string; type: string }) => [field, type])).toEqual([
      ['picture', 'image/png'],
      ['picture', 'image/gif'],
    ])
  })

  it('makes text fields the body: JSON where it has structure, text elsewhere, lists of repeated names', async () => {
    const { body } = await put()
      .field('name', '[Plumber] since 2010')
      .field('tags', ['1', '2'])
      .field('place', '{"coordinates":[31.2,30.1]}')
      .expect(200)
    const expected = { name: '[Plumber] since 2010', tags: ['1', '2'], place: { coordinates: [31.2, 30.1] } }
    expect(body).toEqual({ body: expected, files: [] })
    const cleared = await put().field('name', 'null').field('tags[]', 'one').expect(200)
    expect(cleared.body.body).toEqual({ name: null, tags: ['one'] })
  })

  it('still takes JSON', async () => {
    const { body } = await put().send({ name: 'Mona' }).expect(200)
    expect(body).toEqual({ body: { name: 'Mona' }, files: [] })
  })

  it('answers a file that is too large', async () => {
    const picture = (bytes: number) => Buffer.concat([pngHeader(), Buffer.alloc(bytes - pngHeader().length)])
    await put().attach('picture', picture(MAX_BYTES), 'a.png').expect(200)
    const over = await put()
      .attach('picture', picture(MAX_BYTES + 1), 'a.png')
      .expect(413)
    expect(over.body.code).toBe('FILE_TOO_LARGE')
    const huge = await put().attach('picture', picture(5_000_000), 'a.png').expect(413)
    expect(huge.body.code).toBe('FILE_TOO_LARGE')
  })

  it('answers a picture that would decode to a bomb', async () => {
    const bomb = pngHeader({ width: 60_000, height: 60_000 })
    const { body } = await put().attach('picture', bomb, 'a.png').expect(413)
    expect(body.code).toBe('FILE_TOO_LARGE')
  })

  it.each([
    ['text', 'hello'],
    ['nothing', ''],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['PDF, which is not listed', '%PDF-1.7\n'],
  ])('refuses %s named .jpg', async (_what, content) => {
    const { body } = await put()
      .attach('picture', Buffer.from(content), { filename: 'a.jpg', contentType: 'image/jpeg' })
      .expect(415)
    expect(body.code).toBe('FILE_TYPE_NOT_ALLOWED')
  })

  it('names the field of a file that is not expected, and of files that are too many', async () => {
    const unexpected = await put().attach('avatar', pngHeader(), 'a.png').expect(400)
    expect(unexpected.body).toMatchObject({
      code: 'VALIDATION_FAILED',
      errors: [{ path: 'avatar', message: 'No file is accepted here' }],
    })
    const many = put()
    for (const name of ['a', 'b', 'c']) void many.attach('picture', pngHeader(), name)
    expect((await many.expect(400)).body.errors).toEqual([{ path: 'picture', message: 'At most 2 file(s)' }])
  })

  it.each([
    ['place[coordinates]'],
    ['place[0][x]'],
    ['[x]'],
    ['__proto__'],
    ['__proto__[x]'],
    ['constructor'],
  ])('refuses a field named %s', async (name) => {
    await put().field(name, 'x').expect(400)
  })

  it('refuses a poisoned value', async () => {
    const { body } = await put().field('place', '{"__proto__":{"admin":true}}').expect(400)
    expect(body.code).toBe('MALFORMED_JSON')
  })

  it('refuses a field without a name, a name that is too long, too much text and 1,000 parts', async () => {
    await put().field('', 'x').expect(400)
    await put().field('n'.repeat(200), 'x').expect(400)
    const long = await put().field('name', 'x'.repeat(110_000)).expect(413)
    expect(long.body.code).toBe('BODY_TOO_LARGE')
    const inSum = await put()
      .field('tags', ['x'.repeat(60_000), 'x'.repeat(60_000)])
      .expect(413)
    expect(inSum.body.code).toBe('BODY_TOO_LARGE')
    const { body } = await put()
      .field('tags', Array.from({ length: 1000 }, String))
      .expect(400)
    expect(body.code).toBe('MALFORMED_FORM')
  })

  it.each([
    ['without a boundary', 'multipart/form-data', '--x\r\n\r\n--x--'],
    [
      'without an end',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb',
    ],
    ['without a head', 'multipart/form-data; boundary=x', '--x\r\nnonsense\r\n\r\n--x--\r\n'],
    ['of nothing', 'multipart/form-data; boundary=x', 'nonsense'],
  ])('refuses a form %s', async (_what, type, content) => {
    const { body } = await put().set('Content-Type', type).send(content).expect(400)
    expect(body.code).toBe('MALFORMED_FORM')
  })

  it('refuses other types of body', async () => {
    await put().set('Content-Type', 'image/png').send(pngHeader()).expect(415)
  })

  it('asks who calls before it reads, and answers them all the same', async () => {
    const large = Buffer.alloc(15_000)
    const stranger = app.http.put('/api/pictures').attach('picture', large, 'a.png')
    await stranger.expect(401)
    const known = app.http.post('/api/pictures/staff').set(client)
    await known.attach('avatar', large, 'a.png').expect(403)
  })

  it('counts the file as a part of what an idempotency key was used for', async () => {
    const keep = (content: Buffer) =>
      app.http
        .post('/api/pictures')
        .set({ ...client, 'Idempotency-Key': 'key-1' })
        .attach('picture', content, 'a.png')
    await keep(pngHeader()).expect(201)
    await keep(pngHeader()).expect(201).expect('Idempotency-Replayed', 'true')
    await keep(pngHeader({ width: 9, height: 9 })).expect(422)
  })

  it('outlives a caller who leaves in the middle', async () => {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1')
    await once(socket, 'connect')
    socket.write(
      `PUT /api/pictures HTTP/1.1\r\nHost: x\r\nAuthorization: ${client.Authorization}\r\nContent-Length: 9000\r\n` +
        'Content-Type: multipart/form-data; boundary=x\r\n\r\n' +
        '--x\r\nContent-Disposition: form-data; name="picture"; filename="a.png"\r\n\r\nhalf a pic',
    )
    const [request] = (await once(app.server.node, 'request')) as [NodeJS.ReadableStream]
    const gone = new Promise((resolve) => request.once('close', resolve))
    socket.resetAndDestroy()
    await gone
    await put().attach('picture', pngHeader(), 'a.png').expect(200)
  })
})
