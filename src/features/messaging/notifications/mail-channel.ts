import type { Contact } from '#features/identity/users/user-directory.js'
import type { MailSender } from '#integrations/mail/port.js'
import type { Log } from '#kernel/log.js'
import { consumer, type Consumer } from '#kernel/events/event.js'
import { toId } from '#kernel/ids.js'
import { layOutMail } from '#kernel/mail/lay-out-mail.js'
import type { BatchSender } from './batch-timer.js'
import type { Batch } from './batches.js'
import { type ChannelParts, isForChannel, secondsSince } from './channel-parts.js'
import type { FixedMails } from './fixed-mails.js'
import { notificationMail } from './mail-content.js'
import type { Notification } from './notification-inbox.js'
import { notificationCreated } from './notifications.events.js'
import { unsubscribeHeaders, type UnsubscribeLinks } from './unsubscribe-links.js'

type Parts = ChannelParts & {
  readonly mail: MailSender
  readonly fixedMails: FixedMails
  readonly links: UnsubscribeLinks
  readonly webAppUrl: string
  readonly log: Log
}

/** Mail, at once; a burst is one mail when it is over, so that nothing goes unmailed. */
export class MailChannel implements BatchSender {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  consumer(): Consumer {
    const { due, kinds, clock, observe } = this.#parts
    return consumer('notification.email', notificationCreated, {
      lane: 'external',
      filter: isForChannel('email', kinds),
      handle: async (created, metadata) => {
        const found = await due.find('email', created, metadata)
        if (!found) return
        await this.#send([found.notification], found.contact, metadata.deliveryKey)
        observe({ channel: 'email', kind: created.kind }, secondsSince(clock, new Date(created.at)))
      },
    })
  }

  /** Mail is silent: quiet hours are not for it. */
  async deferUntil(): Promise<null> {
    return null
  }

  async sendBatch({ _id, user, notifications }: Batch): Promise<void> {
    const { wants } = await this.#parts.preferences.preferencesOf(user)
    const all = await this.#parts.due.ofBatch(notifications)
    const wanted = all.filter(({ kind }) => wants(kind, 'email'))
    const contact = wanted.length > 0 ? await this.#parts.contactOf(toId(user)) : null
    if (contact) await this.#send(wanted, contact, `${_id.toHexString()}:notification.email`)
  }

  async #send(
    notifications: readonly Notification[],
    { email: to, firstName, language, isEmailVerified }: Contact,
    idempotencyKey: string,
  ): Promise<void> {
    // To an address that may be somebody else's, no word of anybody.
    const all = isEmailVerified
      ? notifications
      : notifications.map((each) => ({ ...each, fixedWords: true as const }))
    const [first, ...others] = await this.#withinLimit(all, idempotencyKey)
    if (!first) return
    const reader = { user: toId<'User'>(first.user), name: isEmailVerified ? firstName : null, language }
    const { content, unsubscribeUrl } = notificationMail([first, ...others], reader, this.#parts)
    const headers = unsubscribeUrl === null ? {} : { headers: unsubscribeHeaders(unsubscribeUrl) }
    const mail = await layOutMail(content)
    await this.#parts.mail.send({ ...mail, ...headers, to, language, idempotencyKey })
  }

  /** All of them, or when enough fixed words were mailed today, those that need none. */
  async #withinLimit<One extends Pick<Notification, 'user' | 'kind' | 'fixedWords'>>(
    all: readonly One[],
    key: string,
  ): Promise<readonly One[]> {
    const fixed = all.find(({ fixedWords }) => fixedWords)
    if (!fixed || (await this.#parts.fixedMails.allow(fixed.user, key))) return all
    const dropped = all.filter(({ fixedWords }) => fixedWords)
    this.#parts.log.info('not mailed: enough unproved mails today', {
      user: fixed.user.toHexString(),
      kinds: [...new Set(dropped.map(({ kind }) => kind))],
      notifications: dropped.length,
    })
    return all.filter(({ fixedWords }) => !fixedWords)
  }
}
