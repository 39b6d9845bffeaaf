import express, { type Request, type Response, type Router } from 'express'
import { z } from 'zod'
import { AppError } from '#kernel/errors/app-error.js'
import { validate } from '#kernel/i18n/validation.js'
import { PageShell } from '#kernel/pages/page.js'
import type { KeptMail } from '../mail/sandbox.js'
import { type Listing, listPage, mailItem, pushItem, TABS, textItem } from './list-page.js'
import type { ListPage } from './listed.js'
import { mailPage, pushPage } from './message-pages.js'
import type { MailboxParts } from './parts.js'
import { listPeople, type Person, personOf } from './people.js'
import { templatePage, templatesPage } from './template-pages.js'

/** Even a mail opened on its own runs no script and has no origin; its links open in a new tab. */
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src https: http: data:; style-src 'unsafe-inline'; frame-ancestors 'self'"

const PAGE_LENGTH = 30

const withLinksInNewTabs = (html: string): string => {
  const base = '<base target="_blank">'
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html
}

const sendMailBody = (response: Response, html: string): void => {
  response.setHeader('Content-Security-Policy', MAIL_POLICY)
  response.type('html').send(withLinksInNewTabs(html))
}

const withId = <Kept extends { readonly _id: unknown }>({ _id, ...kept }: Kept) => ({
  id: String(_id),
  ...kept,
})

const words = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const filter = z.string().optional()
const NONE = z.strictObject({})
const ADDRESSEE = z.strictObject({ to: filter })
const OWNER = z.strictObject({ userId: filter })

/** A script that misspells its filter would read what was sent to others. */
const queryOf = <S extends z.ZodType>(schema: S, { query }: Pick<Request, 'query'>): z.output<S> => {
  const result = validate(schema, query, 'en')
  if ('problems' in result) throw new AppError('VALIDATION_FAILED', { errors: [...result.problems] })
  return result.value
}
const addressee = (request: Request) => ({ to: words(queryOf(ADDRESSEE, request).to) })
const owner = (request: Request) => ({ userId: words(queryOf(OWNER, request).userId) })

/** The templates, below `/dev/mailbox/templates`; before the mails, whose ids may be any word. */
const addPreviews = (router: Router, { previews, shell }: MailboxParts): void => {
  router.get('/mailbox/templates', async ({ query }, response) => {
    shell.send(response, templatesPage(await previews(), words(query.q) ?? ''))
  })
  router.get('/mailbox/templates.json', async (request, response) => {
    queryOf(NONE, request)
    response.json({ data: await previews() })
  })
  router.get('/mailbox/templates/:index', async ({ params }, response) => {
    const page = templatePage(await previews(), Number(params.index))
    if (!page) throw new AppError('NOT_FOUND')
    shell.send(response, page)
  })
  router.get('/mailbox/templates/:index/html', async ({ params }, response) => {
    const preview = (await previews())[Number(params.index)]
    if (preview?.html === undefined) throw new AppError('NOT_FOUND')
    sendMailBody(response, preview.html)
  })
}

/** One more than a page tells whether there are more. */
const cut = <Kept extends { readonly _id: unknown }>(kept: readonly Kept[]) => {
  const items = kept.slice(0, PAGE_LENGTH)
  return { items, more: kept.length > PAGE_LENGTH ? String(items.at(-1)?._id) : null }
}

/** The messages of one tab. A person without an address or an id has none there. */
const messagesOf = async (
  { mails, pushes, texts }: MailboxParts,
  { tab, people, person }: Pick<Listing, 'tab' | 'people' | 'person'>,
  page: ListPage,
): Promise<Pick<Listing, 'items' | 'more'>> => {
  const of = { to: person?.email ?? person?.key, userId: person?.id ?? person?.key, ...page }
  if (tab === 'mails') {
    const { items, more } = cut((await mails?.list(of)) ?? [])
    return { more, items: items.map((mail) => mailItem(mail, people)) }
  }
  if (tab === 'pushes') {
    const { items, more } = cut((await pushes?.list(of)) ?? [])
    return { more, items: items.map((push) => pushItem(push, people)) }
  }
  const { items, more } = cut((await texts?.list(of)) ?? [])
  return { more, items: items.map((text) => textItem(text, people)) }
}

const countsOf = async ({ mails, pushes, texts }: MailboxParts, person: Person | null) => {
  const of = { to: person?.email ?? person?.key, userId: person?.id ?? person?.key }
  const [mailCount = 0, pushCount = 0, textCount = 0] = await Promise.all([
    mails?.count(of),
    pushes?.count(of),
    texts?.count(of),
  ])
  return { mails: mailCount, pushes: pushCount, texts: textCount }
}

const addList = (router: Router, parts: MailboxParts): void => {
  router.get('/mailbox', async ({ query }, response) => {
    const key = words(query.who) ?? words(query.to) ?? words(query.userId)
    const tab = TABS.find((each) => each === query.tab) ?? 'mails'
    const [people, person] = await Promise.all([
      listPeople(parts, parts.addressBook),
      key === undefined ? null : personOf(key, parts.addressBook),
    ])
    const page = { before: words(query.before), limit: PAGE_LENGTH + 1 }
    const [counts, messages] = await Promise.all([
      countsOf(parts, person),
      messagesOf(parts, { tab, people, person }, page),
    ])
    parts.shell.send(response, listPage({ tab, person, people, counts, ...messages }))
  })
}

const addMails = (router: Router, { mails, shell, addressBook }: MailboxParts): void => {
  if (!mails) return
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
    shell.send(response, mailPage(mail, await personOf(mail.to, addressBook)))
  })
  router.get('/mailbox/:id/html', async (request, response) => {
    sendMailBody(response, (await found(request)).html)
  })
}

const addPushes = (router: Router, { pushes, shell, addressBook }: MailboxParts): void => {
  if (!pushes) return
  router.get('/pushes.json', async (request, response) => {
    response.json({ data: (await pushes.list(owner(request))).map(withId) })
  })
  router.get('/mailbox/pushes/:id', async ({ params }, response) => {
    const push = await pushes.find(params.id)
    if (!push) throw new AppError('NOT_FOUND')
    shell.send(response, pushPage(push, await personOf(push.userId, addressBook)))
  })
}

/**
 * What the sandboxes kept, below `/dev`: `mailbox` for people (`?tab=`, `?who=` a user id or an address, `?before=` an id);
 * for scripts `mailbox.json` (`?to=`), `pushes.json` and `sms.json` (`?userId=`).
 */
export const mailboxPage = (given: Partial<MailboxParts>): Router => {
  const parts: MailboxParts = {
    shell: new PageShell(),
    addressBook: { find: () => Promise.resolve([]) },
    previews: () => Promise.resolve([]),
    ...given,
  }
  const { texts } = parts
  const router = express.Router()
  addPreviews(router, parts)
  addList(router, parts)
  addPushes(router, parts)
  addMails(router, parts)
  if (texts) {
    router.get('/sms.json', async (request, response) => {
      response.json({ data: (await texts.list(owner(request))).map(withId) })
    })
  }
  return router
}
