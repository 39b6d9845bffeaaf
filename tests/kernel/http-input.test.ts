import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.js'
import { startThingApp, type ThingApp } from '../support/things.js'

let app: ThingApp
beforeAll(async () => {
  app = await startThingApp({ uri: null })
})
afterAll(() => app.close())

const send = (text: string, type = 'application/json') =>
  app.http.post('/api/things').set('Content-Type', type).send(text)

const nested = (levels: number, inner: string): string =>
  '{"place":'.repeat(levels) + inner + '}'.repeat(levels)

describe('a JSON body', () => {
  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'application/JSON',
    'application/merge-patch+json',
  ])('is read as %s', async (type) => {
    expect((await send('{"name":"مصباح"}', type).expect(201)).body.name).toBe('مصباح')
  })

  it.each([
    '{',
    '{"name":',
    '{"name":"a",}',
    "{'name':'a'}",
    'name=a',
    '{"name":"a"} trailing',
    '\u0000',
    'NaN',
    '{"a":1}{"b":2}',
  ])('that is %j is 400', async (text) => {
    expect((await send(text).expect(400)).body).toMatchObject({
      code: 'MALFORMED_JSON',
      message: 'The body is not valid JSON',
    })
  })

  it.each(['null', '[]', '"name"', '5', 'true', '[{"name":"a"}]'])(
    'that is %s, no object, is 400',
    async (text) => {
      expect((await send(text).expect(400)).body.code).toBe('VALIDATION_FAILED')
    },
  )

  it('is 413 over 100 kB, and read up to that', async () => {
    const sized = (bytes: number): string => `{"name":"a"${' '.repeat(bytes - 12)}}`
    await send(sized(100 * 1024)).expect(201)
    const refused = await send(sized(100 * 1024 + 1)).expect(413)
    expect(refused.body).toMatchObject({ code: 'BODY_TOO_LARGE', message: 'The body is too large' })
    await send(sized(5_000_000)).expect(413)
  })

  it('is 413 over 100 kB when it says nothing of its length', async () => {
    const chunk = new TextEncoder().encode(' '.repeat(50_000))
    const body = new ReadableStream({
      start: (stream) => {
        for (let part = 0; part < 5; part++) stream.enqueue(chunk)
        stream.close()
      },
    })
    const options = {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json' },
      duplex: 'half',
    } as const
    expect((await fetch(`${app.url}/api/things`, options)).status).toBe(413)
  })

  it('may be compressed, and is measured as it is read', async () => {
    const zipped = (content: string | Buffer, encoding = 'gzip') =>
      fetch(`${app.url}/api/things`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Content-Encoding': encoding },
        body: content,
      }).then(({ status }) => status)
    expect(await zipped(gzipSync('{"name":"a"}'))).toBe(201)
    expect(await zipped(gzipSync(`{"name":"a"${' '.repeat(20_000_000)}}`))).toBe(413)
    expect(await zipped('this was never compressed')).toBe(400)
    expect(await zipped(gzipSync('{"name":"a"}').subarray(0, 20))).toBe(400)
    expect(await zipped('{"name":"a"}', 'rot13')).toBe(415)
  })

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'application/jsonp',
    'application/json; charset=klingon',
  ])('is not read as %s: 415', async (type) => {
    const { body } = await send('{"name":"a"}', type).expect(415)
    expect(body).toMatchObject({
      code: 'UNSUPPORTED_MEDIA_TYPE',
      message: 'This content type is not accepted here',
    })
  })

  it('without a content type is 415', async () => {
    const reply = await fetch(`${app.url}/api/things`, { method: 'POST', body: new Blob(['{"name":"a"}']) })
    expect(reply.status).toBe(415)
  })

  it('is asked for where there is none', async () => {
    const { body } = await app.http.post('/api/things').expect(400)
    expect(body).toMatchObject({
      code: 'VALIDATION_FAILED',
      errors: [{ path: 'name', code: 'REQUIRED', message: 'Required' }],
    })
  })

  it('is refused with its unknown fields named, also where no body is expected', async () => {
    const unknown = await app.http
      .post('/api/things')
      .send({ name: 'a', role: 'admin', $where: '1' })
      .expect(400)
    expect(unknown.body.errors.map(({ path }: { path: string }) => path)).toEqual(['role', '$where'])
    const remove = () => app.http.delete(`/api/things/${newId()}`).set(app.newUser('admin'))
    await remove().send({ reason: 'x' }).expect(400)
    await remove().send({}).expect(200)
  })
})

describe('a poisoned body', () => {
  const poisons = [
    '{"__proto__":{"polluted":true}}',
    '{"constructor":{"prototype":{"polluted":true}}}',
    '{"\\u005f_proto__":{"polluted":true}}',
    '{"\\u005f\\u005f\\u0070roto__" : {"polluted":true}}',
  ]

  it.each([0, 1, 2, 5, 50])('is 400 at depth %d, and no prototype is changed', async (depth) => {
    for (const poison of poisons) {
      for (const text of [
        nested(depth, poison),
        nested(depth, `[1,${poison}]`),
        nested(depth, `{"name":"a","place":{"tags":[{"text":"x"},${poison}]}}`),
        nested(depth, poison.replace(/\}$/, ',"name":"a"}')),
      ])
        expect((await send(text).expect(400)).body.code).toBe('MALFORMED_JSON')
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('may have the words as values', async () => {
    expect((await send('{"name":"__proto__ constructor"}').expect(201)).body.name).toBe(
      '__proto__ constructor',
    )
  })
})

describe('a deep body', () => {
  it.each([
    ['arrays', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['arrays in a field', `{"name":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
    ['objects', nested(5000, '{}')],
    ['objects that end in poison', nested(5000, '{"__proto__":1}')],
    ['arrays that never close', '['.repeat(100_000)],
  ])('of %s is refused, and the server lives', async (_what, text) => {
    const { status } = await send(text)
    expect(status).toBe(400)
    await app.http.get('/api/things').expect(200)
  })
})

describe('a query', () => {
  it.each([
    ['an unknown parameter', 'x=1', 'x', 'UNKNOWN_FIELD'],
    ['a parameter twice', 'q=a&q=b', 'q', 'INVALID_TYPE'],
    ['an operator', 'q[$ne]=a', 'q[$ne]', 'UNKNOWN_FIELD'],
    ['a list', 'q[]=a', 'q[]', 'UNKNOWN_FIELD'],
    ['a prototype', '__proto__=1', '__proto__', 'UNKNOWN_FIELD'],
    ['a page that is no number', 'page=one', 'page', 'NOT_A_WHOLE_NUMBER'],
    ['a page of nothing', 'page=0', 'page', 'OUT_OF_RANGE'],
    ['a page below nothing', 'page=-1', 'page', 'OUT_OF_RANGE'],
    ['a page of 20 digits', `page=${'9'.repeat(20)}`, 'page', 'OUT_OF_RANGE'],
    ['a page with a sign', 'page=+1', 'page', 'NOT_A_WHOLE_NUMBER'],
    ['a page beyond reading', 'page=10001', 'page', 'OUT_OF_RANGE'],
    ['a limit over 100', 'limit=101', 'limit', 'OUT_OF_RANGE'],
    ['a fraction', 'limit=1.5', 'limit', 'NOT_A_WHOLE_NUMBER'],
    ['nothing where text is expected', 'q=', 'q', 'EMPTY'],
    ['a control character', 'q=%00', 'q', 'INVALID_CHARACTERS'],
    ['text that is too long', `q=${'a'.repeat(21)}`, 'q', 'TOO_LONG'],
  ])('with %s is 400, names it and says why', async (...[, query, path, code]) => {
    const { body } = await app.http.get(`/api/things?${query}`).expect(400)
    expect(body).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ path, code }] })
  })

  it('is refused where none is expected', async () => {
    await app.http.get(`/api/things/${newId()}?debug=1`).set(app.newUser('client')).expect(400)
  })

  it('may have its parameters', async () => {
    await app.http.get('/api/things?q=%D9%85&page=10000&limit=100').expect(200)
  })
})
