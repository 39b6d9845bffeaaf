import { translate } from '#kernel/i18n/text.js'
import { layOutMail } from '#kernel/mail-layout.js'
import type { ObjectId } from '#kernel/ids.js'
import type { NotificationKindIndex } from '#kernel/notifications/kind-index.js'
import type { NotificationData } from '#kernel/notifications/notification-kind.js'
import { mailTexts } from './notification-texts.js'
import { countOf, render, type Renderable, renderDigestTitle, type Rendered, type Wording } from './render.js'

const MAX_SUMMARY_LINES = 4

export type Sendable = Renderable & { readonly data: NotificationData }

const pathOf = ({ chatId, jobId }: NotificationData): string => {
  if (chatId !== undefined) return `/chats/${chatId}`
  return jobId === undefined ? '/notifications' : `/jobs/${jobId}`
}

const linkTo = (webAppUrl: string, data: NotificationData): string =>
  webAppUrl.replace(/\/$/, '') + pathOf(data)

/** One notification, or several in one, in the app and on a phone. */
export const shortText = (all: readonly Sendable[], wording: Wording): Rendered => {
  const [first] = all
  if (first && all.length === 1) {
    const one = render(first, wording)
    return countOf(all) === 1 ? one : { title: renderDigestTitle(all, wording), body: one.body }
  }
  const lines = all.slice(0, MAX_SUMMARY_LINES).map((each) => shortText([each], wording).title)
  return { title: renderDigestTitle(all, wording), body: lines.join('\n') }
}

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
  const { title, body } = shortText(all, wording)
  return `Craftworks: ${title}\n${body}`
}

/** The mail about one notification, or the digest of several. */
export const mailOf = (
  all: readonly Sendable[],
  { webAppUrl, ...wording }: Wording & { readonly webAppUrl: string },
) => {
  const { language } = wording
  const [first] = all
  const one = first && all.length === 1 ? render(first, wording) : null
  const subject = one?.title ?? renderDigestTitle(all, wording)
  return layOutMail({
    language,
    subject,
    blocks: [
      one ? { text: one.body } : { lines: all.map((each) => render(each, wording).body) },
      { link: linkTo(webAppUrl, first?.data ?? {}), text: translate(mailTexts.open, language) },
      { text: translate(mailTexts.settings, language) },
    ],
  })
}
