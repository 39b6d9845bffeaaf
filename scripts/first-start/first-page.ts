import { readFile } from 'node:fs/promises'
import express, { type Router } from 'express'
import type { DemoLogin } from '#kernel/pages/demo-login.js'
import { type Content, html } from '#kernel/pages/markup.js'
import type { Page, PageShell } from '#kernel/pages/page.js'
import { ServedFile } from '#kernel/pages/served-file.js'
import { appLinks } from './app-links.js'

const SCRIPT = '/dev/first-page.js'

interface Destination {
  readonly href: string
  readonly title: string
  readonly text: string
}

const FOR_PEOPLE: readonly Destination[] = [
  {
    href: '/api/docs',
    title: 'API reference',
    text: 'Every endpoint with examples and errors, to be tried right there.',
  },
  {
    href: '/api/docs/sockets',
    title: 'Sockets',
    text: 'Live chat, notifications and job status: every message and event.',
  },
  {
    href: '/dev/mailbox',
    title: 'Mailbox',
    text: 'The mails, pushes and text messages that would have been sent.',
  },
  {
    href: '/dev/mailbox/templates',
    title: 'Templates',
    text: 'Every text that users get, in English and Arabic.',
  },
]

const FOR_PROGRAMS: readonly Destination[] = [
  { href: '/api/openapi.json', title: 'OpenAPI 3.1', text: 'For generated clients.' },
  { href: '/api/asyncapi.json', title: 'AsyncAPI 3', text: 'The same for the sockets.' },
  { href: '/api/health', title: 'Health', text: 'Is it alive; /api/ready: is it ready.' },
  { href: '/metrics', title: 'Metrics', text: 'For Prometheus.' },
]

const cards = (destinations: readonly Destination[]): Content =>
  html`<div class="grid">
    ${destinations.map(
      ({ href, title, text }) =>
        html`<a class="card" href="${href}">
          <h3>${title}</h3>
          <p class="soft">${text}</p></a
        >`,
    )}
  </div>`

const tryIt = (logins: readonly DemoLogin[]): Content =>
  html`<h2>Try it</h2>
    <div class="card">
      <p>One click signs in as somebody of the sample data and shows what they see.</p>
      <p class="row">
        ${logins.map(
          ({ role, body }) =>
            html`<button class="main" data-login="${JSON.stringify(body)}">${role}</button>`,
        )}
      </p>
      <div id="answer" aria-live="polite"></div>
    </div>`

const accounts = (logins: readonly DemoLogin[]): Content =>
  html`<h2>Demo logins</h2>
    <div class="card">
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th>Role</th>
              <th>loginIdentifier, type</th>
            </tr>
          </thead>
          <tbody>
            ${logins.map(
              ({ role, body }) =>
                html`<tr>
                  <td>${role}</td>
                  <td><code>${body.loginIdentifier}</code> <code>${body.type}</code></td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p class="soft small">
        For <code>POST /api/auth/login</code>; the password of all is
        <code>${logins[0]?.body.password}</code>. Known to everybody, so for development only.
      </p>
    </div>`

const noAccounts = html`<p class="note">
  There is no sample data here, so no demo logins. An empty database of the server’s own gets some at its
  first start.
</p>`

const page = (logins: readonly DemoLogin[]): Page => ({
  title: 'Development server',
  scripts: [SCRIPT],
  body: html`<h1>Craftworks</h1>
    <p class="lead">
      The backend of a marketplace where people in Egypt find a craftsman, agree on a price, pay safely and
      rate each other. This is a development server: nothing leaves it.
    </p>
    ${cards(FOR_PEOPLE)} ${logins.length > 0 ? [tryIt(logins), accounts(logins)] : noAccounts}
    <h2>For programs</h2>
    ${cards(FOR_PROGRAMS)}
    <h2>Read on</h2>
    <p>
      The guides are in <code>docs/guides</code> of the repository: an app’s first hour, errors, rate limits,
      versioning. <code>npm run demo</code>, in another terminal, plays a job from posting to confirmation.
    </p>`,
})

/** What `/` answers on a development server: what this is, where everything is, and a try that works. */
export const firstPage = (shell: PageShell, logins: () => readonly DemoLogin[]): Router => {
  const router = express.Router()
  const script = new ServedFile({
    type: 'js',
    read: () => readFile(new URL('./browser/first-page.js', import.meta.url)),
  })
  router.get(SCRIPT, (request, response) => script.send(request, response))
  router.get('/', (_request, response) => {
    shell.send(response, page(logins()))
  })
  router.use(appLinks(shell))
  return router
}
