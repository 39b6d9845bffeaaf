import type { Response } from 'express'
import { type Content, html, type Markup } from './markup.js'

export interface NavLink {
  readonly label: string
  readonly href: string
}

/** One page in the look that all of ours share. */
export interface Page {
  readonly title: string
  readonly body: Content
  /** The address of the link of the navigation that leads here, or to what this page belongs to. */
  readonly current?: string
  /** Addresses of its scripts. Without any the page may run none. */
  readonly scripts?: readonly string[]
}

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
]

const navigation = (links: readonly NavLink[], current: string | undefined): Content =>
  links.length > 0 &&
  html`<nav>
    ${links.map(({ label, href }) =>
      href === current
        ? html`<a href="${href}" aria-current="page">${label}</a>`
        : html`<a href="${href}">${label}</a>`,
    )}
  </nav>`

const documentOf = (
  { title, body, current, scripts = [] }: Page,
  { nav, home }: Pick<PageShell, 'nav' | 'home'>,
): Markup =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Craftworks</title>
        <link rel="icon" href="/api/docs/assets/icon.svg" />
        <link rel="stylesheet" href="/api/docs/assets/pages.css" />
        ${scripts.map((address) => html`<script src="${address}" type="module"></script>`)}
      </head>
      <body>
        <header class="top">
          <a class="wordmark" href="${home}">Craftworks</a>
          ${navigation(nav, current)}
        </header>
        <main>${body}</main>
      </body>
    </html> `

/** Sends pages with the navigation of this server. */
export class PageShell {
  readonly nav: readonly NavLink[]
  /** Where the name of the product leads. */
  readonly home: string

  constructor({ nav = [], home = '/api/docs' }: { nav?: readonly NavLink[]; home?: string } = {}) {
    this.nav = nav
    this.home = home
  }

  send(response: Response, page: Page): void {
    const policy = page.scripts ? [...POLICY, "script-src 'self'"] : POLICY
    response.setHeader('Content-Security-Policy', policy.join('; '))
    response.setHeader('Cache-Control', 'no-store')
    response.type('html').send(documentOf(page, this).toString())
  }
}
