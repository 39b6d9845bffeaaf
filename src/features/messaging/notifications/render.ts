import { type Language, type LocalizedText, translate } from '#kernel/i18n/text.js'
import { formatMoney, piastres } from '#kernel/money.js'
import type { NotificationData, NotificationParams } from './notification-kind.js'
import { digestTitles, type Template, texts } from './notification-texts.js'
import type { KindName } from './notifications.rules.js'

export interface Rendered {
  readonly title: string
  readonly body: string
}

/** What a rendering needs of a notification. */
export interface Renderable {
  readonly kind: KindName
  readonly wording: string
  readonly params: NotificationParams
}

const OTHER_SCRIPT: Readonly<Record<Language, RegExp>> = {
  en: /\p{Script=Arabic}/u,
  ar: /\p{Script=Latin}/u,
}
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** Words of the other direction, kept together, so that they do not pull the sentence around them apart. */
const isolated = (text: string, language: Language): string =>
  OTHER_SCRIPT[language].test(text) ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text

const readable = (params: NotificationParams, language: Language): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value === 'string') return [name, isolated(value, language)]
      return [name, name === 'price' ? formatMoney(piastres(value), language) : value]
    }),
  )

const say = (text: LocalizedText, params: NotificationParams, language: Language): string =>
  translate(text, language, readable(params, language))

/** A notification in words. Names and titles come in as plain text. Throws for a wording that the kind does not have. */
export const render = ({ kind, wording, params }: Renderable, language: Language): Rendered => {
  const wordings: Readonly<Record<string, Template>> = texts[kind]
  const template = wordings[wording]
  if (!template) throw new Error(`${kind} has no wording ${wording}`)
  return { title: say(template.title, params, language), body: say(template.body, params, language) }
}

/** What several notifications are called together; by a job or a person only when all are about that one. */
export const renderDigestTitle = (
  all: readonly (Renderable & { readonly data: NotificationData })[],
  language: Language,
): string => {
  const [first] = all
  const isSame =
    first &&
    all.every(
      ({ kind, data }) =>
        kind === first.kind && data.jobId === first.data.jobId && data.chatId === first.data.chatId,
    )
  const own = isSame ? digestTitles[first.kind] : undefined
  return say(own ?? digestTitles.many, { ...first?.params, count: all.length }, language)
}
