import { LANGUAGES, type Language } from '#kernel/i18n/text.js'
import { mailOf, pushText, type Sendable, smsText } from './channel-message.js'
import { texts } from './notification-texts.js'
import { previewWords } from './notifications.examples.js'
import { CHANNELS, type KindName, NOTIFICATION_KINDS } from './notifications.rules.js'
import { kinds } from './notifications.table.js'

/** A template as its reader would get it, with example words. */
export interface TemplatePreview {
  /** Such as `quote.submitted`, `job.status-changed hired` or `quote.submitted (burst)`. */
  readonly name: string
  readonly channel: string
  readonly language: Language
  readonly title: string
  readonly text: string
  /** Of a mail. */
  readonly html?: string
}

const EXAMPLE_PRICE = 45_000

const inLanguage = (
  name: string,
  all: readonly [Sendable, ...Sendable[]],
  { language, webAppUrl }: { language: Language; webAppUrl: string },
): TemplatePreview[] => {
  const { title, body } = pushText(all, language)
  const { subject, text, html } = mailOf(all, { language, webAppUrl })
  const shown = {
    inApp: { title, text: body },
    push: { title, text: body },
    email: { title: subject, text, html },
    sms: { title: 'SMS', text: smsText(all, language) },
  }
  return CHANNELS.filter((channel) => kinds[all[0].kind].reaches[channel] !== 'never').map((channel) => ({
    name,
    channel,
    language,
    ...shown[channel],
  }))
}

const example = (kind: KindName, wording: string, language: Language): Sendable => ({
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
export const templatePreviews = (webAppUrl: string): TemplatePreview[] =>
  NOTIFICATION_KINDS.flatMap((kind) =>
    Object.keys(texts[kind]).flatMap((wording) =>
      LANGUAGES.flatMap((language) => {
        const name = wording === 'told' ? kind : `${kind} ${wording}`
        const [one, reader] = [example(kind, wording, language), { language, webAppUrl }]
        const burst = kinds[kind].collapse ? inLanguage(`${name} (burst)`, [one, one, one], reader) : []
        return [...inLanguage(name, [one], reader), ...burst]
      }),
    ),
  )
