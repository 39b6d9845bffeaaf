import express, { type Response, type Router } from 'express'
import type { DemoLogin } from './demo-login.js'
import { html, type Markup } from './markup.js'
import { PageFiles } from './page-files.js'
import type { PageShell } from './page.js'
import { ServedFile } from './served-file.js'
import { type SocketDocument, socketsPage } from './sockets-page.js'

/** Scalar writes its styles into the page; it runs no code but its own, and may call this server alone. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const REFERENCE = '/api/docs'

interface Addresses {
  readonly style: string
  readonly bundle: string
  readonly start: string
}

const documentOf = (parts: {
  readonly shell: PageShell
  readonly logins: readonly DemoLogin[]
  readonly addresses: Addresses
}): Markup => {
  const elsewhere = parts.shell.nav.filter(({ href }) => href !== REFERENCE)
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>API reference · Craftworks</title>
        <link rel="icon" href="./docs/assets/icon.svg" />
        <link rel="stylesheet" href="./docs/assets/${parts.addresses.style}" />
      </head>
      <body>
        <header class="craftworks">
          <nav>
            <a href="${parts.shell.home}"><b>Craftworks</b></a>
            ${elsewhere.map(({ label, href }) => html`<a href="${href}">${label}</a>`)}
          </nav>
          ${
            parts.logins.length > 0 &&
            html`<select id="sign-in" aria-label="Try it as">
              <option value="">Try it as…</option>
              ${parts.logins.map(
                ({ role, body }) => html`<option value="${JSON.stringify(body)}">${role}</option>`,
              )}
            </select>`
          }
        </header>
        <div id="reference"></div>
        <script src="./docs/assets/${parts.addresses.bundle}"></script>
        <script src="./docs/assets/${parts.addresses.start}"></script>
      </body>
    </html> `
}

/** One of the documents, made when first asked for. */
const servedDocument = (make: () => object): ServedFile =>
  new ServedFile({ type: 'json', read: async () => JSON.stringify(make()) })

/**
 * The references, below `/api`: `docs` of the endpoints with `openapi.json`, `docs/sockets` with `asyncapi.json`. Everything
 * is served from here, nothing from outside.
 */
export const referencePage = (parts: {
  readonly openApi: () => object
  readonly asyncApi: () => object
  readonly shell: PageShell
  /** Asked at every visit. */
  readonly demoLogins: () => readonly DemoLogin[]
}): Router => {
  const { shell } = parts
  // strict: the page's relative addresses hold without a slash at its end only
  const router = express.Router({ strict: true })
  const openApi = servedDocument(parts.openApi)
  const asyncApi = servedDocument(parts.asyncApi)
  const files = new PageFiles()

  const sendReference = async (response: Response): Promise<void> => {
    const [style, bundle, start] = await Promise.all([
      files.address('reference.css'),
      files.address('scalar.js'),
      files.address('reference.js'),
    ])
    response.setHeader('Content-Security-Policy', POLICY)
    const page = documentOf({ shell, logins: parts.demoLogins(), addresses: { style, bundle, start } })
    response.type('html').send(page.toString())
  }

  router.get('/openapi.json', (request, response) => openApi.send(request, response))
  router.get('/asyncapi.json', (request, response) => asyncApi.send(request, response))
  router.get('/docs', (_request, response) => sendReference(response))
  router.get('/docs/sockets', ({ protocol, host }, response) => {
    const page = socketsPage(parts.asyncApi() as SocketDocument, `${protocol}://${host}`)
    shell.send(response, { ...page, current: '/api/docs/sockets' })
  })
  router.use('/docs/assets', files.router())
  return router
}
