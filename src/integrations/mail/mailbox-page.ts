import express, { type Request, type Response, type Router } from 'express'
import { AppError } from '#kernel/errors/app-error.js'
import { escapeHtml } from '#kernel/html.js'
import type { PreviewSource, TemplatePreview } from '#kernel/notifications/template-preview.js'
import type { KeptPush, SandboxPushSender } from '../push/sandbox.js'
import type { KeptSms, SandboxSmsSender } from '../sms/sandbox.js'
import type { KeptMail, SandboxMailSender } from './sandbox.js'

/** The sandboxes that keep something; what is really sent is not here. */
export interface MailboxParts {
  readonly mails?: Pick<SandboxMailSender, 'list' | 'find'> | undefined
  readonly pushes?: Pick<SandboxPushSender, 'list'> | undefined
  readonly texts?: Pick<SandboxSmsSender, 'list'> | undefined
  readonly previews?: PreviewSource
}

const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'"
/** Even a mail opened on its own runs no script and has no origin; its links open in a new tab. */
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src https: http: data:; style-src 'unsafe-inline'; frame-ancestors 'self'"

const STYLE =
  'body{font:15px/1.5 system-ui;margin:2rem auto;max-width:60rem;padding:0 1rem}table{width:100%;border-collapse:collapse}td{border-top:1px solid #ddd;padding:.4rem;vertical-align:top}iframe{width:100%;height:32rem;border:1px solid #ddd}pre{white-space:pre-wrap;background:#f6f6f6;padding:1rem}'

const sendPage = (response: Response, { title, body }: { title: string; body: string }): void => {
  response.setHeader('Content-Security-Policy', PAGE_POLICY)
  response
    .type('html')
    .send(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><h1>${escapeHtml(title)}</h1>${body}</body></html>`,
    )
}

const withLinksInNewTabs = (html: string): string => {
  const base = '<base target="_blank">'
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html
}

const sendMailBody = (response: Response, html: string): void => {
  response.setHeader('Content-Security-Policy', MAIL_POLICY)
  response.type('html').send(withLinksInNewTabs(html))
}

const frame = (path: string): string =>
  `<iframe title="The mail" sandbox="allow-popups allow-popups-to-escape-sandbox" src="${escapeHtml(path)}"></iframe>`

const pathOf = ({ _id }: KeptMail): string => `/dev/mailbox/${encodeURIComponent(_id)}`

const table = (rows: readonly string[], nothing: string): string =>
  rows.length > 0 ? `<table>${rows.join('')}</table>` : `<p>${nothing}</p>`

const row = (mail: KeptMail): string =>
  `<tr><td>${mail.sentAt.toISOString()}</td><td>${escapeHtml(mail.to)}</td><td><a dir="auto" href="${escapeHtml(pathOf(mail))}">${escapeHtml(mail.subject)}</a></td></tr>`

const pushRow = ({ sentAt, userId, title, body }: KeptPush): string =>
  `<tr><td>${sentAt.toISOString()}</td><td>${escapeHtml(userId)}</td><td dir="auto"><b>${escapeHtml(title)}</b><br>${escapeHtml(body)}</td></tr>`

const smsRow = ({ sentAt, to, text }: KeptSms): string =>
  `<tr><td>${sentAt.toISOString()}</td><td>${escapeHtml(to)}</td><td dir="auto">${escapeHtml(text)}</td></tr>`

const mailBody = (mail: KeptMail): string =>
  `<p>To ${escapeHtml(mail.to)}, ${mail.sentAt.toISOString()}, ${mail.language}</p>` +
  frame(`${pathOf(mail)}/html`) +
  `<h2>Plain text</h2><pre dir="auto">${escapeHtml(mail.text)}</pre><p><a href="/dev/mailbox">All mails</a></p>`

const previewBody = ({ channel, title, text, html }: TemplatePreview, index: number): string =>
  `<p dir="auto"><b>${escapeHtml(title)}</b></p>` +
  (html === undefined
    ? `<pre dir="auto">${escapeHtml(text)}</pre>`
    : frame(`/dev/mailbox/templates/${index}/html`)) +
  `<p>${escapeHtml(channel)}; <a href="/dev/mailbox/templates">All templates</a></p>`

const previewRow = ({ name, channel, language, title }: TemplatePreview, index: number): string =>
  `<tr><td>${escapeHtml(name)}</td><td>${escapeHtml(channel)}</td><td>${language}</td><td><a dir="auto" href="/dev/mailbox/templates/${index}">${escapeHtml(title)}</a></td></tr>`

const withId = <Kept extends { readonly _id: unknown }>({ _id, ...kept }: Kept) => ({
  id: String(_id),
  ...kept,
})

const addressee = ({ query }: Request): { to?: string } =>
  typeof query.to === 'string' ? { to: query.to } : {}
const owner = ({ query }: Request): { userId?: string } =>
  typeof query.userId === 'string' ? { userId: query.userId } : {}

/** The templates, below `/dev/mailbox/templates`; before the mails, whose ids may be any word. */
const addPreviews = (router: Router, previews: PreviewSource): void => {
  const found = async ({ params }: Request<{ index: string }>) => {
    const index = Number(params.index)
    const preview = (await previews())[index]
    if (!preview) throw new AppError('NOT_FOUND')
    return { preview, index }
  }
  router.get('/mailbox/templates', async (_request, response) => {
    const rows = (await previews()).map(previewRow)
    sendPage(response, { title: 'Templates', body: table(rows, 'No templates.') })
  })
  router.get('/mailbox/templates.json', async (_request, response) => {
    response.json({ data: await previews() })
  })
  router.get('/mailbox/templates/:index', async (request, response) => {
    const { preview, index } = await found(request)
    sendPage(response, { title: `${preview.name} (${preview.language})`, body: previewBody(preview, index) })
  })
  router.get('/mailbox/templates/:index/html', async (request, response) => {
    const { preview } = await found(request)
    if (preview.html === undefined) throw new AppError('NOT_FOUND')
    sendMailBody(response, preview.html)
  })
}

const addMails = (router: Router, mails: NonNullable<MailboxParts['mails']>): void => {
  const found = async ({ params }: Request<{ id: string }>): Promise<KeptMail> => {
    const mail = await mails.find(params.id)
    if (!mail) throw new AppError('NOT_FOUND')
    return mail
  }
  router.get('/mailbox.json', async (request, response) => {
    response.json({ data: (await mails.list(addressee(request))).map(withId) })
  })
  router.get('/mailbox/:id', async (request, response) => {
    const mail = await found(request)
    sendPage(response, { title: mail.subject, body: mailBody(mail) })
  })
  router.get('/mailbox/:id/html', async (request, response) => {
    sendMailBody(response, (await found(request)).html)
  })
}

/**
 * What the sandboxes kept, below `/dev`: `mailbox` for people; for scripts `mailbox.json` (`?to=`), `pushes.json` and
 * `sms.json` (`?userId=`).
 */
export const mailboxPage = ({
  mails,
  pushes,
  texts,
  previews = () => Promise.resolve([]),
}: MailboxParts): Router => {
  const router = express.Router()
  addPreviews(router, previews)
  router.get('/mailbox', async (request, response) => {
    const mailRows = ((await mails?.list(addressee(request))) ?? []).map(row)
    const pushRows = ((await pushes?.list(owner(request))) ?? []).map(pushRow)
    const smsRows = ((await texts?.list(owner(request))) ?? []).map(smsRow)
    const body =
      table(mailRows, 'No mail yet.') +
      `<h2>Pushes</h2>${table(pushRows, 'No push yet.')}` +
      `<h2>Text messages</h2>${table(smsRows, 'No text message yet.')}` +
      '<p><a href="/dev/mailbox/templates">All templates</a></p>'
    sendPage(response, { title: 'Mailbox', body })
  })
  if (mails) addMails(router, mails)
  if (pushes) {
    router.get('/pushes.json', async (request, response) => {
      response.json({ data: (await pushes.list(owner(request))).map(withId) })
    })
  }
  if (texts) {
    router.get('/sms.json', async (request, response) => {
      response.json({ data: (await texts.list(owner(request))).map(withId) })
    })
  }
  return router
}
