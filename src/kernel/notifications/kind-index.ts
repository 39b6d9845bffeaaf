import type { KindSource, NotificationKind, NotificationKinds } from './notification-kind.js'
import { IN_APP_ONLY } from './notification-kind.js'

const NEWS = {
  title: { en: 'News on Craftworks', ar: 'جديد على Craftworks' },
  body: { en: 'Open the app to see what is new.', ar: 'يمكن الاطلاع على الجديد في التطبيق.' },
}

/** A kind that this version does not know: stored by a newer one during a release, shown in neutral words. */
const unknownKind: Omit<NotificationKind, keyof KindSource | 'also'> = {
  type: 'system',
  label: NEWS.title,
  defaults: IN_APP_ONLY,
  texts: {},
  dataFields: {},
}

/** A kind as needed to show or send a notification. */
export type ShownKind = typeof unknownKind

export class NotificationKindIndex {
  readonly #kinds = new Map<string, NotificationKind>()

  /** Throws when two features claim one name. */
  constructor(tables: readonly NotificationKinds[]) {
    for (const [name, kind] of tables.flatMap((table) => Object.entries(table))) {
      if (this.#kinds.has(name)) throw new Error(`the notification kind ${name} is defined twice`)
      this.#kinds.set(name, kind)
    }
  }

  get names(): string[] {
    return [...this.#kinds.keys()].sort()
  }

  get entries(): [string, NotificationKind][] {
    return [...this.#kinds]
  }

  /** Every event that causes a kind, with the kind's name. */
  get sources(): (KindSource & { readonly kind: string })[] {
    return this.entries.flatMap(([kind, { event, actor, recipients, also = [] }]) =>
      [{ event, actor, recipients }, ...also].map((source) => ({ kind, ...source })),
    )
  }

  /** The fields that any data can have, in the order of the alphabet. */
  get dataFields(): string[] {
    const all = [...this.#kinds.values()].flatMap(({ dataFields }) => Object.keys(dataFields))
    return [...new Set(all)].sort()
  }

  has(name: string): boolean {
    return this.#kinds.has(name)
  }

  hasWording(name: string, wording: string): boolean {
    return this.#kinds.get(name)?.texts[wording] !== undefined
  }

  /** A stand-in with neutral words for a kind that this version does not know. */
  of(name: string): ShownKind {
    return this.#kinds.get(name) ?? unknownKind
  }

  /** The words of a notification; neutral ones for a kind or wording that this version does not know. */
  templateOf(name: string, wording: string) {
    return this.#kinds.get(name)?.texts[wording] ?? NEWS
  }
}
