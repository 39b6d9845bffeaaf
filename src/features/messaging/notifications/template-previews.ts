import { newId } from '#kernel/ids.js'
import { LANGUAGES, type Language } from '#kernel/i18n/text.js'
import { mailPreview } from '#kernel/mail/mail-preview.js'
import type { TemplatePreview } from '#kernel/notifications/template-preview.js'
import { CHANNELS, DEFAULT_WORDING, type NotificationKind } from '#kernel/notifications/notification-kind.js'
import { shortText, type Sendable, smsText } from './channel-message.js'
import { type MailParts, notificationMail } from './mail-content.js'
import { previewWords } from './notifications.examples.js'
import { unsubscribeHeaders } from './unsubscribe-links.js'

const EXAMPLE_PRICE = 45_000

/** Something about a user, in a language. */
interface Example {
  readonly name: string
  readonly all: readonly [Sendable, ...Sendable[]]
  readonly language: Language
}

const mailOf = ({ name, all, language }: Example, parts: MailParts): Promise<TemplatePreview> => {
  const reader = { user: newId<'User'>(), name: previewWords.reader[language], language }
  const { content, unsubscribeUrl } = notificationMail(all, reader, parts)
  return mailPreview(name, content, unsubscribeUrl === null ? undefined : unsubscribeHeaders(unsubscribeUrl))
}

const inLanguage = (example: Example, parts: MailParts): Promise<TemplatePreview[]> => {
  const { name, all, language } = example
  const wording = { kinds: parts.kinds, language }
  const { title, body } = shortText(all, wording)
  const shown = {
    inApp: { title, text: body },
    push: { title, text: body },
    sms: { title: 'SMS', text: smsText(all, wording) },
  }
  const { defaults } = parts.kinds.of(all[0].kind)
  return Promise.all(
    CHANNELS.filter((channel) => defaults[channel] !== 'never').map(async (channel) =>
      channel === 'email' ? mailOf(example, parts) : { name, channel, language, ...shown[channel] },
    ),
  )
}

const exampleOf = (
  [kind, { dataFields }]: readonly [string, NotificationKind],
  wording: string,
  language: Language,
): Sendable => ({
  kind,
  wording,
  params: {
    name: previewWords.name[language],
    job: previewWords.job[language],
    reason: previewWords.reason[language],
    price: EXAMPLE_PRICE,
  },
  data: Object.fromEntries(Object.entries(dataFields).map(([field, { example }]) => [field, example])),
})

/** Every kind in every wording, language and channel that it has, and the digests of bursts. */
export const templatePreviews = async (parts: MailParts): Promise<readonly TemplatePreview[]> => {
  const examples = parts.kinds.entries.flatMap((entry): Example[] => {
    const [kind, { texts, collapse }] = entry
    return Object.keys(texts).flatMap((wording) =>
      LANGUAGES.flatMap((language): Example[] => {
        const name = wording === DEFAULT_WORDING ? kind : `${kind} ${wording}`
        const one = exampleOf(entry, wording, language)
        const burst: Example = { name: `${name} (burst)`, all: [one, one, one], language }
        return [{ name, all: [one], language }, ...(collapse ? [burst] : [])]
      }),
    )
  })
  return (await Promise.all(examples.map((example) => inLanguage(example, parts)))).flat()
}
