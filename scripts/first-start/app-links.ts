import express, { type Router } from 'express'
import { type Content, html } from '#kernel/pages/markup.js'
import type { Page, PageShell } from '#kernel/pages/page.js'

/** The pages of a web app that mails and pushes lead to. */
const APP_PAGES = /^\/(?:jobs|chats|notifications|settings|reset-password|verify-email)(?:\/|$)/

/** What an app does with the token of a link, by the page. */
const TOKEN_CALLS: Readonly<Record<string, string>> = {
  '/verify-email': 'POST /api/auth/verify-email  {"token": "…"}',
  '/reset-password': 'POST /api/auth/reset-password  {"token": "…", "newPassword": "…"}',
}

const tokenUse = (path: string, token: string): Content => {
  const call = TOKEN_CALLS[path]
  return (
    call !== undefined &&
    html`<p>It would ask for what it needs and then call:</p>
      <pre>${call.replace('"token": "…"', `"token": "${token}"`)}</pre>`
  )
}

const page = (path: string, token: string): Page => ({
  title: 'Your app opens this',
  body: html`<h1>Your app opens this</h1>
    <p class="lead">
      A mail or a push leads to <code>${path}</code>. This server has no web app behind it: name yours in
      <code>WEB_APP_URL</code>, and phones open such addresses in the installed app.
    </p>
    ${token !== '' && tokenUse(path, token)}
    <p><a class="button" href="/dev/mailbox">Mailbox</a></p>`,
})

/** Stands in for the web app on a development server, where the buttons of its mails lead. */
export const appLinks = (shell: PageShell): Router => {
  const router = express.Router()
  router.get(APP_PAGES, ({ path, query }, response) => {
    shell.send(response, page(path, typeof query.token === 'string' ? query.token : ''))
  })
  return router
}
