import express, { type Request, type Response, type Router } from 'express'
import { AppError } from '#kernel/errors/app-error.js'
import type { KeptMail, SandboxMailSender } from './sandbox.js'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'"
/** Even a mail opened on its own runs no script and has no origin; its links open in a new tab. */
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src https: http: data:; style-src 'unsafe-inline'; frame-ancestors 'self'"

const STYLE =
  'body{font:15px/1.5 system-ui;margin:2rem auto;max-width:60rem;padding:0 1rem}table{width:100%;border-collapse:collapse}td{border-top:1px solid #ddd;padding:.4rem}iframe{width:100%;height:32rem;border:1px solid #ddd}pre{white-space:pre-wrap;background:#f6f6f6;padding:1rem}'

const sendPage = (response: Response, { title, body }: { title: string; body: string }): void => {
  response.setHeader('Content-Security-Policy', PAGE_POLICY)
  response
    .type('html')
    .send(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${STYLE}</style></head><body><h1>${escaped(title)}</h1>${body}</body></html>`,
    )
}

const pathOf = ({ _id }: KeptMail): string => `/dev/mailbox/${encodeURIComponent(_id)}`

const row = (mail: KeptMail): string =>
  `<tr><td>${mail.sentAt.toISOString()}</td><td>${escaped(mail.to)}</td><td><a dir="auto" href="${escaped(pathOf(mail))}">${escaped(mail.subject)}</a></td></tr>`

const mailBody = (mail: KeptMail): string =>
  `<p>To ${escaped(mail.to)}, ${mail.sentAt.toISOString()}, ${mail.language}</p>` +
  `<iframe title="The mail" sandbox="allow-popups allow-popups-to-escape-sandbox" src="${escaped(pathOf(mail))}/html"></iframe>` +
  `<h2>Plain text</h2><pre dir="auto">${escaped(mail.text)}</pre><p><a href="/dev/mailbox">All mails</a></p>`

const withLinksInNewTabs = (html: string): string => {
  const base = '<base target="_blank">'
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html
}

const viewMail = ({ _id, ...mail }: KeptMail) => ({ id: _id, ...mail })

const addressee = ({ query }: Request): { to?: string } =>
  typeof query.to === 'string' ? { to: query.to } : {}

/** What the sandbox kept, below `/dev`: `mailbox` for people, `mailbox.json` for scripts; both take `?to=`. */
export const mailboxPage = (mailbox: Pick<SandboxMailSender, 'list' | 'find'>): Router => {
  const router = express.Router()
  const found = async ({ params }: Request<{ id: string }>): Promise<KeptMail> => {
    const mail = await mailbox.find(params.id)
    if (!mail) throw new AppError('NOT_FOUND')
    return mail
  }
  router.get('/mailbox', async (request, response) => {
    const mails = await mailbox.list(addressee(request))
    const body = mails.length > 0 ? `<table>${mails.map(row).join('')}</table>` : '<p>No mail yet.</p>'
    sendPage(response, { title: 'Mailbox', body })
  })
  router.get('/mailbox.json', async (request, response) => {
    response.json({ data: (await mailbox.list(addressee(request))).map(viewMail) })
  })
  router.get('/mailbox/:id', async (request, response) => {
    const mail = await found(request)
    sendPage(response, { title: mail.subject, body: mailBody(mail) })
  })
  router.get('/mailbox/:id/html', async (request, response) => {
    const mail = await found(request)
    response.setHeader('Content-Security-Policy', MAIL_POLICY)
    response.type('html').send(withLinksInNewTabs(mail.html))
  })
  return router
}
