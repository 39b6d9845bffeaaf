import { isolatedIn, withClosedMarks } from '#kernel/bidi.js'
import { type Language, type LocalizedText, takesParams, translate } from '#kernel/i18n/text.js'
import { formatMoney, piastres } from '#kernel/money.js'
import type { NotificationKindIndex } from '#kernel/notifications/kind-index.js'
import type {
  NotificationData,
  NotificationParams,
  Template,
} from '#kernel/notifications/notification-kind.js'
import { fixedTexts, manyTitle } from './notification-texts.js'

export interface Rendered {
  readonly title: string
  readonly body: string
}

/** What a rendering needs of a notification. */
export interface Renderable {
  readonly kind: string
  readonly wording: string
  readonly params: NotificationParams
  /** See NotificationDoc. */
  readonly fixedWords?: true
  /** Of how many facts it tells; one when absent. */
  readonly count?: number
}

const readable = (params: NotificationParams, language: Language): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value === 'string') return [name, isolatedIn(withClosedMarks(value), language)]
      return [name, name === 'price' ? formatMoney(piastres(value), language) : value]
    }),
  )

/** Parameters that the text does not take may be of a newer version, and of any form. */
const say = (text: LocalizedText, params: NotificationParams, language: Language): string =>
  translate(text, language, takesParams(text, language) ? readable(params, language) : {})

/** For whom, and from which texts, a notification is put into words. */
export interface Wording {
  readonly kinds: NotificationKindIndex
  readonly language: Language
}

/** What only we say: amounts and counts. */
const TYPED = /\{(?!price\b|count\b|#)\w+/

const takesTypedWords = ({ title, body }: Template, language: Language): boolean =>
  TYPED.test(title[language]) || TYPED.test(body[language])

/** Where nothing that another user has typed may be said: the words of its kind, or if they hold such, those of its type. */
const fixedTemplate = ({ kind, wording }: Renderable, { kinds, language }: Wording): Template => {
  const template = kinds.templateOf(kind, wording)
  return takesTypedWords(template, language) ? fixedTexts[kinds.of(kind).type] : template
}

/** A single fact in words, for a mail or a text message. */
export const renderOutside = (notification: Renderable, wording: Wording): Rendered => {
  if (!notification.fixedWords) return render(notification, wording)
  const { title, body } = fixedTemplate(notification, wording)
  return {
    title: say(title, notification.params, wording.language),
    body: say(body, notification.params, wording.language),
  }
}

/** A single fact in words. Names and titles come in as plain text. */
export const render = ({ kind, wording, params }: Renderable, { kinds, language }: Wording): Rendered => {
  const template = kinds.templateOf(kind, wording)
  return { title: say(template.title, params, language), body: say(template.body, params, language) }
}

export const countOf = (all: readonly Renderable[]): number =>
  all.reduce((sum, { count = 1 }) => sum + count, 0)

/** What several facts are called together; by a job or a person only when all are about that one. */
export const renderDigestTitle = (
  all: readonly (Renderable & { readonly data: NotificationData })[],
  { kinds, language }: Wording,
): string => {
  const [first] = all
  const isSame =
    first &&
    all.every(
      ({ kind, wording, data }) =>
        kind === first.kind &&
        kinds.hasWording(kind, wording) &&
        data.jobId === first.data.jobId &&
        data.chatId === first.data.chatId,
    )
  const isOwn = isSame && all.every(({ fixedWords }) => !fixedWords)
  const own = isOwn ? kinds.of(first.kind).digestTitle : undefined
  return say(own ?? manyTitle, { ...first?.params, count: countOf(all) }, language)
}
