import type { ObjectId } from '#kernel/ids.js'
import { deepLink } from '#kernel/notifications/deep-link.js'
import type { NotificationKindIndex } from '#kernel/notifications/kind-index.js'
import type { NotificationData } from '#kernel/notifications/notification-kind.js'
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

type Pushable = Sendable & { readonly _id: ObjectId }

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

/** What several have in common. */
const shared = (all: readonly NotificationData[]): NotificationData => {
  const [first, ...others] = all
  return Object.fromEntries(
    Object.entries({ ...first }).filter(([name, value]) => others.every((other) => other[name] === value)),
  )
}

export const commonData = (all: readonly Sendable[]): NotificationData => shared(all.map(({ data }) => data))

/** What the app opens and switches on, with the link to it: of several, what they have in common. */
export const pushData = (
  all: readonly [Pushable, ...Pushable[]],
  { kinds, webAppUrl }: { kinds: NotificationKindIndex; webAppUrl: string },
): Record<string, string> => {
  const facts = all.map(({ _id, kind, data, count = 1 }) => {
    if (count === 1) return { ...data, kind, notificationId: _id.toHexString() }
    const { newest = [] } = kinds.of(kind).thread ?? {}
    return { ...Object.fromEntries(Object.entries(data).filter(([field]) => !newest.includes(field))), kind }
  })
  const data = shared(facts)
  const link = deepLink(kinds.of(all[0].kind), data, webAppUrl)
  return { ...data, ...(link !== null && { link }) }
}

/** The same as a text message. */
export const smsText = (all: readonly Sendable[], wording: Wording): string => {
  const { title, body } = shortTextBy(renderOutside, all, wording)
  return `Craftworks: ${title}\n${body}`
}
