import { readdir } from 'node:fs/promises'
import express from 'express'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiDocument, socketDocument } from '#app/api.js'
import { composePages } from '#app/pages.js'
import type { PageShell } from '#kernel/pages/page.js'
import { demoLogins } from '../../scripts/first-start/demo-logins.js'
import { firstPage } from '../../scripts/first-start/first-page.js'
import { PNG } from '../support/pictures.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
let url: string
let hasLogins = false
const knownLogins = () => (hasLogins ? demoLogins : [])
const get = (path: string) => supertest(url).get(path)

beforeAll(async () => {
  app = await startTestApp({
    env: { NODE_ENV: 'development' },
    demoLogins: knownLogins,
    firstPage: (shell) => firstPage(shell, knownLogins),
  })
  url = await app.listen()
})
afterAll(() => app.close())

/** The pages without a server around them, of one with sample data. */
const pagesAlone = ({ inProduction }: { inProduction: boolean }) => {
  const server = express()
  const development = {
    demoLogins: () => demoLogins,
    firstPage: (shell: PageShell) => firstPage(shell, () => demoLogins),
  }
  const pages = composePages({
    inProduction,
    publicUrl: 'https://api.craftworks.example',
    sandboxPages: () => ({}),
    development,
  })
  for (const [path, router] of pages) server.use(path, router)
  return server
}

interface SignIn {
  readonly example?: object
  readonly examples: Record<string, { value: object }>
}

/** What the document says of the body of the sign-in. */
const signIn = (document: object): SignIn => {
  const { paths } = document as { paths: Record<string, Record<string, { operationId: string }>> }
  const operation = Object.values(paths)
    .flatMap((path) => Object.values(path))
    .find(({ operationId }) => operationId === 'auth.login') as
    { requestBody?: { content: object } } | undefined
  return (operation?.requestBody?.content as Record<string, SignIn>)['application/json']!
}

/** Where a page takes what it shows from. */
const loaded = (page: string): string[] =>
  [...page.matchAll(/<(?:script|link|img|iframe)[^>]* (?:src|href)="([^"]+)"/g)].map(
    ([, address]) => address!,
  )

describe('the first page', () => {
  it('says where everything is, and has no logins where there is no sample data', async () => {
    const { text } = await get('/').expect(200).expect('Content-Type', /html/)
    const links = [...text.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, address]) => address!)
    expect(links).toEqual(
      expect.arrayContaining([
        '/api/docs',
        '/api/docs/sockets',
        '/dev/mailbox',
        '/api/openapi.json',
        '/api/health',
      ]),
    )
    for (const path of new Set(links)) await get(path).expect(200)
    expect(text).not.toContain('data-login')
  })

  it('signs in by what its buttons hold, with scripts of its own alone', async () => {
    hasLogins = true
    const { text, headers } = await get('/').expect(200)
    const bodies = [...text.matchAll(/data-login="([^"]+)"/g)].map(
      ([, body]) => JSON.parse(body!.replaceAll('&quot;', '"')) as object,
    )
    expect(bodies).toEqual(demoLogins.map(({ body }) => body))
    expect(headers['content-security-policy']).toContain("script-src 'self'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    for (const address of loaded(text)) await get(address).expect(200)
    hasLogins = false
  })

  it('is not there in production, nor are its logins, nor is a link to the sandboxes', async () => {
    const production = supertest(pagesAlone({ inProduction: true }))
    await production.get('/').expect(404)
    for (const path of ['/api/docs', '/api/docs/sockets', '/api/openapi.json']) {
      const { text } = await production.get(path).expect(200)
      expect(text).not.toContain('Craftworks-2026')
      expect(text).not.toContain('/dev/')
    }
  })
})

describe('the reference', () => {
  it.each(['/api/docs', '/api/v1/docs'])('at %s takes everything from here', async (path) => {
    const { text, headers } = await get(path).expect(200).expect('Content-Type', /html/)
    const policy = headers['content-security-policy']
    expect(policy).toContain("connect-src 'self'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toContain('upgrade-insecure-requests')
    expect(policy).not.toMatch(/https?:/)
    const addresses = loaded(text)
    expect(addresses).toHaveLength(4)
    for (const address of addresses) {
      expect(address).toMatch(/^\.\//)
      await get(new URL(address, `${url}${path}`).pathname).expect(200)
    }
  })

  it('is small on the way, and stays with browsers until it changes', async () => {
    const { text } = await get('/api/docs')
    const address = /docs\/assets\/scalar\.js\?v=[\w-]+/.exec(text)![0]
    const bundle = await get(`/api/${address}`).set('Accept-Encoding', 'gzip, br')
    expect(bundle.headers).toMatchObject({
      'content-encoding': 'br',
      vary: expect.stringContaining('Accept-Encoding'),
    })
    expect(bundle.headers['cache-control']).toMatch(/max-age=31536000, immutable/)
    expect(Number(bundle.headers['content-length'])).toBeLessThan(1_000_000)
    expect(bundle.text.length).toBeGreaterThan(3_000_000)
    const again = get(`/api/${address}`).set('If-None-Match', String(bundle.headers.etag))
    await again.expect(304)
    const old = await get('/api/docs/assets/scalar.js?v=old').set('Accept-Encoding', 'identity')
    expect(old.headers).toMatchObject({ 'cache-control': 'no-cache' })
    expect(old.headers).not.toHaveProperty('content-encoding')
  })

  it('signs in with the demo accounts where there are some', async () => {
    const { body } = await supertest(pagesAlone({ inProduction: false }))
      .get('/api/openapi.json')
      .expect(200)
    const login = signIn(body)
    expect(login.example).toBeUndefined()
    expect(Object.values(login.examples).map(({ value }) => value)).toEqual(
      demoLogins.map((each) => each.body),
    )
    expect(signIn(apiDocument()).example).toMatchObject({ type: 'clients' })
    const page = await supertest(pagesAlone({ inProduction: false })).get('/api/docs')
    expect([...page.text.matchAll(/<option value="\{/g)]).toHaveLength(demoLogins.length)
  })
})

describe('where the buttons of mails lead', () => {
  it('stands in for the web app, on a development server alone', async () => {
    const { text } = await get('/verify-email?token=%3Cb%3Ex').expect(200)
    expect(text).toContain('POST /api/auth/verify-email')
    expect(text).toContain('&lt;b&gt;x')
    for (const path of ['/jobs/68f0c2a4e1b2c3d4e5f60701', '/settings/notifications'])
      await get(path).expect(200)
    await supertest(pagesAlone({ inProduction: true }))
      .get('/verify-email')
      .expect(404)
  })
})

describe('the page of the sockets', () => {
  it('has a section for every message and event, and every link of it leads somewhere', async () => {
    const { text, headers } = await get('/api/docs/sockets').expect(200)
    const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!))
    const { operations } = socketDocument() as { operations: object }
    for (const name of Object.keys(operations)) expect(ids).toContain(name)
    const targets = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!)
    expect(targets.length).toBeGreaterThan(20)
    for (const target of targets) expect(ids).toContain(target)
    expect(text).toContain(`io(&#39;${url}&#39;`)
    expect(headers['content-security-policy']).not.toContain('unsafe')
  })

  it('shows the document that programs get, which names this server', async () => {
    const document = JSON.parse(JSON.stringify(socketDocument('http://localhost:3000')))
    for (const path of ['/api/asyncapi.json', '/api/v1/asyncapi.json'])
      expect((await get(path).expect(200)).body).toEqual(document)
    const { body } = await supertest(pagesAlone({ inProduction: true }))
      .get('/api/asyncapi.json')
      .expect(200)
    expect(body.servers.socket.variables.host.default).toBe('api.craftworks.example')
  })
})

describe('what browsers get beside the pages', () => {
  it('is every file of the folder', async () => {
    const files = await readdir('src/kernel/pages/browser')
    expect(files.length).toBeGreaterThan(3)
    for (const file of files) await get(`/api/docs/assets/${file}`).expect(200)
    await get('/api/docs/assets/..%2fpage.ts').expect(404)
  })
})

describe('a web app on the developer’s machine', () => {
  it('opens a socket from any port', async () => {
    const origin = 'http://localhost:5173'
    const poll = () => get('/socket.io/?EIO=4&transport=polling')
    expect((await poll().set('Origin', origin)).headers['access-control-allow-origin']).toBe(origin)
    const other = await poll().set('Origin', 'http://evil.example')
    expect(other.headers).not.toHaveProperty('access-control-allow-origin')
  })
})

describe('the address of a picture', () => {
  it('is at the host that the caller called, whenever it was stored', async () => {
    const client = await app.a.client()
    const headers = { Authorization: `Bearer ${client.token}` }
    const { port } = new URL(url)
    const stored = await supertest(url)
      .post('/api/services/uploads')
      .set({ ...headers, Host: 'localhost:3000' })
      .attach('file', PNG, 'a.png')
      .expect(201)
    const job = {
      title: 'http://a.example/dev/files/x.png',
      description: 'The tap drips.',
      category: 'Plumbing',
      location: { type: 'Point', coordinates: [31.2569, 29.9602] },
      address: '14 Road 9, flat 5',
      paymentType: 'Cash',
      photos: [stored.body.id],
    }
    const posted = await supertest(url)
      .post('/api/jobs')
      .set({ ...headers, Host: '10.0.2.2:3000' })
      .send(job)
    const [photo] = posted.body.photos
    expect(photo).toMatch(/^http:\/\/10\.0\.2\.2:3000\/dev\/files\/[\w-]{22}\.png$/)
    const read = async (host: string) =>
      (
        await get(`/api/jobs/${String(posted.body.id)}`)
          .set({ ...headers, Host: host })
          .expect(200)
      ).body
    expect((await read(`127.0.0.1:${port}`)).photos[0]).toBe(
      photo.replace('10.0.2.2:3000', `127.0.0.1:${port}`),
    )
    expect((await read('localhost:3000')).title).toBe(job.title)
    await supertest(url).get(new URL(photo).pathname).expect(200)
  })
})
