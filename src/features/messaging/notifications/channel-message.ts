import { withDeadLinks } from '#kernel/dead-links.js'
import { translate } from '#kernel/i18n/text.js'
import { layOutMail } from '#kernel/mail-layout.js'
import type { ObjectId } from '#kernel/ids.js'
import type { NotificationKindIndex } from '#kernel/notifications/kind-index.js'
import type { NotificationData } from '#kernel/notifications/notification-kind.js'
import { mailTexts } from './notification-texts.js'
import {
  countOf,
  render,
  type Renderable,
  renderDigestTitle,
  type Rendered,
  renderOutside,
  type Wording,
} from './render.js'

const MAX_SUMMARY_LINES = 4

export type Sendable = Renderable & { readonly data: NotificationData }

const pathOf = ({ chatId, jobId }: NotificationData): string => {
  if (chatId !== undefined) return `/chats/${chatId}`
  return jobId === undefined ? '/notifications' : `/jobs/${jobId}`
}

const linkTo = (webAppUrl: string, data: NotificationData): string =>
  webAppUrl.replace(/\/$/, '') + pathOf(data)

type Render = typeof render

/** One notification, or several in one, as `renderOne` puts one into words. */
const shortTextBy = (renderOne: Render, all: readonly Sendable[], wording: Wording): Rendered => {
  const [first] = all
  if (first && all.length === 1) {
    const one = renderOne(first, wording)
    return countOf(all) === 1 ? one : { title: renderDigestTitle(all, wording), body: one.body }
  }
  const lines = all.slice(0, MAX_SUMMARY_LINES).map((each) => shortTextBy(renderOne, [each], wording).title)
  return { title: renderDigestTitle(all, wording), body: lines.join('\n') }
}

/** In the app and on a phone. */
export const shortText = (all: readonly Sendable[], wording: Wording): Rendered =>
  shortTextBy(render, all, wording)

/** What the app opens: of several, what they have in common. */
export const pushData = (
  all: readonly (Sendable & { readonly _id: ObjectId })[],
  kinds: NotificationKindIndex,
): Record<string, string> => {
  const [first, ...others] = all.map(({ _id, kind, data, count = 1 }) => {
    if (count === 1) return { ...data, kind, notificationId: _id.toHexString() }
    const { newest = [] } = kinds.of(kind).thread ?? {}
    return { ...Object.fromEntries(Object.entries(data).filter(([field]) => !newest.includes(field))), kind }
  })
  const facts = Object.entries({ ...first })
  return Object.fromEntries(
    facts.filter(([name, value]) =>
      others.every((other) => Object.entries(other).some(([key, own]) => key === name && own === value)),
    ),
  )
}

/** The same as a text message. */
export const smsText = (all: readonly Sendable[], wording: Wording): string => {
  const { title, body } = shortTextBy(renderOutside, all, wording)
  return `Craftworks: ${title}\n${body}`
}

const quoted = <Quoted extends Sendable>(notification: Quoted): Quoted => ({
  ...notification,
  params: Object.fromEntries(
    Object.entries(notification.params).map(([name, value]) => [
      name,
      typeof value === 'string' ? withDeadLinks(value) : value,
    ]),
  ),
})

/** The mail about one notification, or the digest of several. Links that people have typed are dead in it. */
export const mailOf = (
  notifications: readonly Sendable[],
  { webAppUrl, ...wording }: Wording & { readonly webAppUrl: string },
) => {
  const { language } = wording
  const all = notifications.map((each) => quoted(each))
  const [first] = all
  const one = first && all.length === 1 ? renderOutside(first, wording) : null
  const subject = one?.title ?? renderDigestTitle(all, wording)
  return layOutMail({
    language,
    subject,
    blocks: [
      one ? { text: one.body } : { lines: all.map((each) => renderOutside(each, wording).body) },
      { link: linkTo(webAppUrl, first?.data ?? {}), text: translate(mailTexts.open, language) },
      { text: translate(mailTexts.settings, language) },
    ],
  })
}
