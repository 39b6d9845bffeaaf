import { AppError } from '#kernel/errors/app-error.js'
import { type Language, type LocalizedText, translate } from '#kernel/i18n/text.js'
import { toObjectId } from '#kernel/ids.js'
import type { NotificationKindIndex } from '#kernel/notifications/kind-index.js'
import type { ContactOf } from './addressees.js'
import type { PreferenceService } from './preferences.service.js'
import type { Subscription, UnsubscribeLinks } from './unsubscribe-links.js'

/** What somebody who opens the link of a mail is told, in the language of their mails. */
export interface SubscriptionState {
  readonly kind: string
  readonly label: string
  readonly language: Language
  /** Whether mails of the kind are sent to them. */
  readonly subscribed: boolean
  readonly message: string
}

const ASKED: LocalizedText = {
  en: 'Do you want to stop emails about “{label}”?',
  ar: 'هل تريد إيقاف رسائل البريد عن «{label}»؟',
}
const STOPPED: LocalizedText = {
  en: 'You will get no more emails about “{label}”. The app still shows these notifications.',
  ar: 'لن تصلك رسائل بريد أخرى عن «{label}». ستظل الإشعارات ظاهرة في التطبيق.',
}

interface Parts {
  readonly links: UnsubscribeLinks
  readonly preferences: PreferenceService
  readonly kinds: NotificationKindIndex
  readonly contactOf: ContactOf
}

/** Switches mails off for who has one of them, whether they are signed in or not. */
export class Unsubscribing {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Changes nothing: mail scanners open every link. Throws NOT_FOUND for a token that is not ours. */
  async read(token: string, callLanguage: Language): Promise<SubscriptionState> {
    const subscription = this.#subscriptionOf(token)
    const { user, kind } = subscription
    const { wants } = await this.#parts.preferences.preferencesOf(toObjectId(user))
    return this.#state(subscription, { callLanguage, subscribed: wants(kind, 'email') })
  }

  /** Again, it changes nothing. Throws NOT_FOUND for a token that is not ours. */
  async unsubscribe(token: string, callLanguage: Language): Promise<SubscriptionState> {
    const subscription = this.#subscriptionOf(token)
    // Nothing is kept of who has closed their account, nor sent to them.
    if (await this.#parts.contactOf(subscription.user)) {
      await this.#parts.preferences.muteMail(subscription.user, subscription.kind)
    }
    return this.#state(subscription, { callLanguage, subscribed: false })
  }

  #subscriptionOf(token: string): Subscription {
    const subscription = this.#parts.links.read(token)
    if (!subscription) throw new AppError('NOT_FOUND')
    return subscription
  }

  async #state(
    { user, kind }: Subscription,
    { callLanguage, subscribed }: { callLanguage: Language; subscribed: boolean },
  ): Promise<SubscriptionState> {
    const language = (await this.#parts.contactOf(user))?.language ?? callLanguage
    const label = this.#parts.kinds.of(kind).label[language]
    const message = translate(subscribed ? ASKED : STOPPED, language, { label })
    return { kind, label, language, subscribed, message }
  }
}
