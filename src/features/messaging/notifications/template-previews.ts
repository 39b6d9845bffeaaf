import { LANGUAGES, type Language } from '#kernel/i18n/text.js'
import type { NotificationKindIndex } from '#kernel/notifications/kind-index.js'
import type { TemplatePreview } from '#kernel/notifications/template-preview.js'
import { CHANNELS, DEFAULT_WORDING } from '#kernel/notifications/notification-kind.js'
import { mailOf, shortText, type Sendable, smsText } from './channel-message.js'
import { previewWords } from './notifications.examples.js'

const EXAMPLE_PRICE = 45_000

interface Reader {
  readonly kinds: NotificationKindIndex
  readonly language: Language
  readonly webAppUrl: string
}

const inLanguage = (
  name: string,
  all: readonly [Sendable, ...Sendable[]],
  reader: Reader,
): TemplatePreview[] => {
  const { kinds, language } = reader
  const { title, body } = shortText(all, reader)
  const { subject, text, html } = mailOf(all, reader)
  const shown = {
    inApp: { title, text: body },
    push: { title, text: body },
    email: { title: subject, text, html },
    sms: { title: 'SMS', text: smsText(all, reader) },
  }
  const { defaults } = kinds.of(all[0].kind)
  return CHANNELS.filter((channel) => defaults[channel] !== 'never').map((channel) => ({
    name,
    channel,
    language,
    ...shown[channel],
  }))
}

const example = (kind: string, wording: string, language: Language): Sendable => ({
  kind,
  wording,
  params: {
    name: previewWords.name[language],
    job: previewWords.job[language],
    reason: previewWords.reason[language],
    price: EXAMPLE_PRICE,
  },
  data: {},
})

/** Every kind in every wording, language and channel that it has, and the digests of bursts. */
export const templatePreviews = (kinds: NotificationKindIndex, webAppUrl: string): TemplatePreview[] =>
  kinds.entries.flatMap(([kind, { texts, collapse }]) =>
    Object.keys(texts).flatMap((wording) =>
      LANGUAGES.flatMap((language) => {
        const name = wording === DEFAULT_WORDING ? kind : `${kind} ${wording}`
        const [one, reader] = [example(kind, wording, language), { kinds, language, webAppUrl }]
        const burst = collapse ? inLanguage(`${name} (burst)`, [one, one, one], reader) : []
        return [...inLanguage(name, [one], reader), ...burst]
      }),
    ),
  )
