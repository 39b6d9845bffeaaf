import type { UserId } from '#kernel/auth/actor.js'
import { withDeadLinks } from '#kernel/dead-links.js'
import { type Language, translate } from '#kernel/i18n/text.js'
import type { MailContent, MailLink } from '#kernel/mail/mail-content.js'
import { SECURITY_REASON } from '#kernel/mail/mail-words.js'
import { deepLink, SETTINGS_PAGE, webAppPage } from '#kernel/notifications/deep-link.js'
import type { NotificationKindIndex } from '#kernel/notifications/kind-index.js'
import { commonData, type Sendable } from './channel-message.js'
import { actionTexts, mailTexts, severalTexts } from './notification-texts.js'
import { isMutable } from './notifications.rules.js'
import { renderDigestTitle, renderOutside } from './render.js'
import type { UnsubscribeLinks } from './unsubscribe-links.js'

/** Whom a mail is for. */
export interface MailReader {
  readonly user: UserId
  /** Null where the mailbox may be somebody else's. */
  readonly name: string | null
  readonly language: Language
}

export interface MailParts {
  readonly kinds: NotificationKindIndex
  readonly webAppUrl: string
  readonly links: UnsubscribeLinks
}

/** Links that people have typed are dead in a mail. */
const quoted = <Quoted extends Sendable>(notification: Quoted): Quoted => ({
  ...notification,
  params: Object.fromEntries(
    Object.entries(notification.params).map(([name, value]) => [
      name,
      typeof value === 'string' ? withDeadLinks(value) : value,
    ]),
  ),
})

/** The kind whose mails its reader may switch off; null for several kinds, and for what always goes out. */
const mutableKind = (all: readonly Sendable[], kinds: NotificationKindIndex): string | null => {
  const names = [...new Set(all.map(({ kind }) => kind))]
  const [kind] = names
  return kind !== undefined && names.length === 1 && isMutable(kinds.of(kind).defaults.email) ? kind : null
}

const footerOf = (
  { kind, language, unsubscribeUrl }: { kind: string; language: Language; unsubscribeUrl: string },
  { kinds, webAppUrl }: MailParts,
): MailContent['footer'] => ({
  reason: translate(mailTexts.reason, language, { label: kinds.of(kind).label[language] }),
  links: [
    { url: webAppPage(webAppUrl, SETTINGS_PAGE), text: translate(mailTexts.settings, language) },
    { url: unsubscribeUrl, text: translate(mailTexts.unsubscribe, language) },
  ],
})

/** A mail about one notification, or the digest of several, and where it can be switched off. */
export const notificationMail = (
  notifications: readonly [Sendable, ...Sendable[]],
  { user, name, language }: MailReader,
  parts: MailParts,
): { readonly content: MailContent; readonly unsubscribeUrl: string | null } => {
  const { kinds, webAppUrl, links } = parts
  const wording = { kinds, language }
  const all = notifications.map((each) => quoted(each))
  const lines = all.map((each) => renderOutside(each, wording))
  const [first] = notifications
  const [one] = lines.length === 1 ? lines : []
  const bodies = lines
    .map(({ body }) => body)
    // Fixed words say the same of each.
    .filter((body, index, every) => !all[index]?.fixedWords || every.indexOf(body) === index)
  const url = deepLink(kinds.of(first.kind), commonData(notifications), webAppUrl)
  const { type } = kinds.of(first.kind)
  const label = one ? actionTexts[type] : (severalTexts[type] ?? actionTexts[type])
  const action: MailLink | null = url === null ? null : { url, text: translate(label, language) }
  const kind = mutableKind(notifications, kinds)
  const unsubscribeUrl = kind === null ? null : links.urlOf({ user, kind })
  const subject = one?.title ?? renderDigestTitle(all, wording)
  const content = {
    language,
    subject,
    preheader: bodies.join(' '),
    name,
    blocks: [one ? { text: one.body } : { lines: bodies }],
    action,
    footer:
      kind === null || unsubscribeUrl === null
        ? { reason: translate(SECURITY_REASON, language), links: [] }
        : footerOf({ kind, language, unsubscribeUrl }, parts),
  }
  return { content, unsubscribeUrl }
}
