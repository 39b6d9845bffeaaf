import { translate } from '#kernel/i18n/text.js'
import { layOutMail } from '#kernel/mail-layout.js'
import type { ObjectId } from '#kernel/ids.js'
import type { NotificationData } from '#kernel/notifications/notification-kind.js'
import { mailTexts } from './notification-texts.js'
import { render, type Renderable, renderDigestTitle, type Rendered, type Wording } from './render.js'

/** How many titles a summary on a phone names. */
const MAX_SUMMARY_LINES = 4

export type Sendable = Renderable & { readonly data: NotificationData }

const pathOf = ({ chatId, jobId }: NotificationData): string => {
  if (chatId !== undefined) return `/chats/${chatId}`
  return jobId === undefined ? '/notifications' : `/jobs/${jobId}`
}

const linkTo = (webAppUrl: string, data: NotificationData): string =>
  webAppUrl.replace(/\/$/, '') + pathOf(data)

/** One notification, or several in one, on a phone. */
export const pushText = (all: readonly Sendable[], wording: Wording): Rendered => {
  const [first] = all
  if (first && all.length === 1) return render(first, wording)
  const lines = all.slice(0, MAX_SUMMARY_LINES).map((each) => render(each, wording).title)
  return { title: renderDigestTitle(all, wording), body: lines.join('\n') }
}

/** What the app opens: of several, what they have in common. */
export const pushData = (all: readonly (Sendable & { readonly _id: ObjectId })[]): Record<string, string> => {
  const [first, ...others] = all.map(({ _id, kind, data }) => ({
    ...data,
    kind,
    notificationId: _id.toHexString(),
  }))
  const facts = Object.entries({ ...first })
  return Object.fromEntries(
    facts.filter(([name, value]) =>
      others.every((other) => Object.entries(other).some(([key, own]) => key === name && own === value)),
    ),
  )
}

/** The same as a text message. */
export const smsText = (all: readonly Sendable[], wording: Wording): string => {
  const { title, body } = pushText(all, wording)
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
