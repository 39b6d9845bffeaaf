import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { bind, endpoints } from '#kernel/http/endpoint.js'
import { eventually } from '../support/eventually.js'
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
          place: z.strictObject({ coordinates: z.array(z.number()) }).nullable(),
          count: z.number().nullable(),
          isUrgent: z.boolean(),
          nothing: z.null(),
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
    large: {
      method: 'put',
      path: '/large',
      summary: 'Put a large picture',
      description: 'For tests.',
      access: ['client'],
      upload: { field: 'picture', maxFiles: 1, maxBytes: 10_000_000, types: ['image/jpeg', 'image/png'] },
      reply: { status: 200, body: z.strictObject({ type: z.string(), bytes: z.int() }) },
      errors: [],
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
      some.map(({ bytes, type }) => ({ field, type, bytes })),
    ),
  }),
  large: async ({ files }) => {
    const file = files.picture?.[0]
    return { type: file?.type ?? '', bytes: file?.bytes ?? 0 }
  },
  keep: async () => ({}),
  staff: async () => ({}),
})

const filesOf = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

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

  it('makes text fields the body: JSON where the schema has structure, text elsewhere, lists of repeated names', async () => {
    const { body } = await put()
      .field('name', '[Plumber] since 2010')
      .field('tags', ['1', '2'])
      .field('place', '{"coordinates":[31.2,30.1]}')
      .expect(200)
    const expected = { name: '[Plumber] since 2010', tags: ['1', '2'], place: { coordinates: [31.2, 30.1] } }
    expect(body).toEqual({ body: expected, files: [] })
    const cleared = await put().field('name', '').field('tags[]', 'one').expect(200)
    expect(cleared.body.body).toEqual({ name: null, tags: ['one'] })
  })

  it.each([
    ['name', 'null', 'null'],
    ['name', '{"a":1}', '{"a":1}'],
    ['name', '12', '12'],
    ['name', 'true', 'true'],
    ['name', '', null],
    ['tags', 'one', ['one']],
    ['tags', '["one","two"]', ['one', 'two']],
    ['tags', '[one', ['[one']],
    ['tags', '', []],
    ['count', '12', 12],
    ['count', '-1.5e2', -150],
    ['count', '', null],
    ['count', 'null', null],
    ['isUrgent', 'false', false],
    ['place', '', null],
    ['place', 'null', null],
    ['place', ' {"coordinates":[1]}', { coordinates: [1] }],
    ['nothing', '', null],
    ['nothing', 'null', null],
  ])('reads %s=%j as the schema means it', async (name, text, value) => {
    const { body } = await put().field(name, text).expect(200)
    expect(body.body).toEqual({ [name]: value })
  })

  it.each([
    ['count', '0x10'],
    ['count', 'twelve'],
    ['count', '012'],
    ['isUrgent', ''],
    ['isUrgent', '1'],
    ['place', '{"coordinates"'],
    ['place', '12'],
    ['nothing', 'https://elsewhere.example'],
  ])('refuses %s=%j as JSON would be', async (name, text) => {
    const { body } = await put().field(name, text).expect(400)
    expect(body.errors).toEqual([{ path: name, code: 'INVALID_TYPE', message: expect.any(String) }])
  })

  it('reads an object that a browser sends as a Blob of JSON, beside as many files as it takes', async () => {
    const json = { filename: 'blob', contentType: 'application/json' }
    const { body } = await put()
      .attach('place', Buffer.from('{"coordinates":[31.2,30.1]}'), json)
      .attach('picture', pngHeader(), 'a.png')
      .attach('picture', gifHeader(), 'b.gif')
      .expect(200)
    expect(body).toMatchObject({ body: { place: { coordinates: [31.2, 30.1] } }, files: [{}, {}] })
    const unknown = await put().attach('elsewhere', Buffer.from('{}'), json).expect(400)
    expect(unknown.body.errors).toMatchObject([{ path: 'elsewhere' }])
    const poisoned = await put().attach('place', Buffer.from('{"__proto__":{}}'), json).expect(400)
    expect(poisoned.body.code).toBe('MALFORMED_JSON')
    const twice = put().field('place', '{"coordinates":[1,2]}').attach('place', Buffer.from('{}'), json)
    expect((await twice.expect(400)).body.errors).toMatchObject([{ path: 'place' }])
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
    const allowed = ['JPG', 'PNG', 'GIF', 'WebP']
    const details = { field: 'picture', limit: 'megabytes', most: MAX_BYTES / 1024 ** 2, allowed }
    expect(over.body).toMatchObject({ code: 'FILE_TOO_LARGE', details })
    expect(over.body.message).toBe('The file in “picture” is too large: JPG, PNG, GIF or WebP up to 0.019 MB')
    const huge = await put().attach('picture', picture(5_000_000), 'a.png').expect(413)
    expect(huge.body.code).toBe('FILE_TOO_LARGE')
  })

  it('answers a picture that would decode to a bomb', async () => {
    const bomb = pngHeader({ width: 60_000, height: 60_000 })
    const { body } = await put().attach('picture', bomb, 'a.png').expect(413)
    const details = { field: 'picture', limit: 'megapixels', most: 64 }
    expect(body).toMatchObject({ code: 'FILE_TOO_LARGE', details })
    expect(body.message).toBe('The file in “picture” is too large: at most 64 megapixels')
  })

  it.each([
    ['text', 'hello', 'unknown'],
    ['nothing', '', 'unknown'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'SVG'],
    ['HTML', '<!doctype html><script>alert(1)</script>', 'HTML'],
    ['PDF, which is not listed', '%PDF-1.7\n', 'PDF'],
    ['a JPG that ends at once', '\xff\xd8\xff', 'JPG'],
    ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0', 'HEIC'],
    ['HEIF', '\0\0\0\x18ftypmif1\0\0\0\0', 'HEIC'],
    ['AVIF', '\0\0\0\x18ftypavif\0\0\0\0', 'AVIF'],
    ['a film', '\0\0\0\x18ftypisom\0\0\0\0', 'MP4'],
    ['TIFF', 'II*\0\x08', 'TIFF'],
  ])('refuses %s named .jpg, and names what it is', async (_what, content, found) => {
    const { body } = await put()
      .attach('picture', Buffer.from(content, 'latin1'), { filename: 'a.jpg', contentType: 'image/jpeg' })
      .expect(415)
    const details = {
      field: 'picture',
      found,
      allowed: ['JPG', 'PNG', 'GIF', 'WebP'],
      maxMegabytes: MAX_BYTES / 1024 ** 2,
    }
    expect(body).toMatchObject({ code: 'FILE_TYPE_NOT_ALLOWED', details })
  })

  it.each([
    ['en', 'HEIC is not accepted here; JPG, PNG, GIF or WebP up to 0.019 MB. iPhones take JPG with Settings'],
    [
      'ar',
      'نوع HEIC غير مقبول هنا؛ المقبول JPG أو PNG أو GIF أو WebP حتى 0.019 ميجابايت. تلتقط هواتف iPhone',
    ],
  ])('says in %s how a photo of an iPhone can be sent', async (language, words) => {
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1')
    const { body } = await put().set('Accept-Language', language).attach('picture', heic, 'a.heic')
    expect(body.message).toContain(words)
  })

  it('knows a JPG whose size stands behind much that the camera wrote', async () => {
    const segment = Buffer.concat([Buffer.from([0xff, 0xe2, 0xff, 0xff]), Buffer.alloc(0xfffd)])
    const jpeg = Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      ...Array.from({ length: 6 }, () => segment),
      jpegHeader().subarray(2),
    ])
    const { body } = await app.http
      .put('/api/pictures/large')
      .set(client)
      .attach('picture', jpeg, 'a')
      .expect(200)
    expect(body).toEqual({ type: 'image/jpeg', bytes: jpeg.length })
  })

  it('names the field of a file that is not expected, and of files that are too many', async () => {
    const unexpected = await put().attach('avatar', pngHeader(), 'a.png').expect(400)
    expect(unexpected.body).toMatchObject({
      code: 'VALIDATION_FAILED',
      errors: [{ path: 'avatar', message: 'No file is accepted here' }],
    })
    const many = put()
    for (const name of ['a', 'b', 'c']) void many.attach('picture', pngHeader(), name)
    expect((await many.expect(400)).body.errors).toEqual([
      { path: 'picture', code: 'TOO_MANY_ITEMS', message: 'At most 2 files', params: { max: 2 } },
    ])
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
    await eventually(async () => (await filesOf(app.temporaryFolder)).length > 0)
    socket.resetAndDestroy()
    await gone
    await eventually(async () => (await filesOf(app.temporaryFolder)).length === 0)
    await put().attach('picture', pngHeader(), 'a.png').expect(200)
  })

  it('leaves no file behind, however a call ends', async () => {
    await put().attach('picture', pngHeader(), 'a.png').expect(200)
    await put().attach('picture', pngHeader(), 'a.png').field('count', 'x').expect(400)
    await put().attach('picture', Buffer.from('x'), 'a.png').expect(415)
    await put().attach('picture', pngHeader(), 'a.png').attach('avatar', pngHeader(), 'a.png').expect(400)
    await put()
      .attach('picture', Buffer.alloc(MAX_BYTES + 1), 'a.png')
      .expect(413)
    await eventually(async () => (await filesOf(app.temporaryFolder)).length === 0)
  })
})

describe('uploads at the same time', () => {
  let app: KernelApp
  let client: { Authorization: string }
  const held: (() => void)[] = []
  const waiting = bind(pictureRoutes, {
    put: async () => {
      await new Promise<void>((resolve) => held.push(resolve))
      return { body: null, files: [] }
    },
    large: async () => ({ type: '', bytes: 0 }),
    keep: async () => ({}),
    staff: async () => ({}),
  })
  interface Reply {
    readonly status: number
    readonly code?: string
    readonly details?: object
    readonly wait?: string | undefined
  }
  const send = (sender = client): Promise<Reply> =>
    app.http
      .put('/api/pictures')
      .set(sender)
      .attach('picture', pngHeader(), 'a.png')
      .then(({ status, body, headers }) => ({
        status,
        code: body.code,
        details: body.details,
        wait: headers['retry-after'],
      }))

  beforeAll(async () => {
    const uploads = { atOnce: 3, perKey: 2, waitingPerKey: 1 }
    app = await startKernelApp({ groups: () => [waiting], uploads })
    client = app.newUser('client')
  })
  afterAll(() => app.close())

  it('are bounded for each user and for all; what waits is served in its turn, more is refused', async () => {
    const sent = Array.from({ length: 4 }, () => send())
    const replies: Reply[] = []
    for (const reply of sent) void reply.then((answered) => replies.push(answered))
    await eventually(() => replies.length === 1 && held.length === 2)
    const details = { name: 'uploads-at-once', atOnce: 2, waiting: 1, retryAfterSeconds: 5 }
    expect(replies).toEqual([{ status: 429, code: 'TOO_MANY_UPLOADS', details, wait: '5' }])
    const others = [app.newUser('client'), app.newUser('client')].map((other) => send(other))
    await eventually(() => held.length === 3)
    expect(replies).toHaveLength(1)

    for (let served = 0; served < 5; served++) (await eventually(() => held.shift()))()
    const all = await Promise.all([...sent, ...others])
    expect(all.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 429])
  })
})
