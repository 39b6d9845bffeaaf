import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { UserId } from '#kernel/auth/actor.js'
import { toId, toObjectId } from '#kernel/ids.js'

const KEY_BYTES = 32
const PURPOSE = 'craftworks mail unsubscribe v1'

/** Whose mails about what. */
export interface Subscription {
  readonly user: UserId
  /** Maybe one that this version does not know: a newer one sent the mail. */
  readonly kind: string
}

/**
 * Addresses that switch off the mails of one kind for one user, without signing in. They expire with JWT_SECRET alone: a mail
 * program may offer to unsubscribe from a mail of years ago. Whoever has the mail can do no more by them than that.
 */
export class UnsubscribeLinks {
  readonly #key: Buffer
  readonly #base: string

  constructor(parts: { secret: string; publicUrl: string }) {
    this.#key = Buffer.from(hkdfSync('sha256', parts.secret, '', PURPOSE, KEY_BYTES))
    this.#base = `${parts.publicUrl.replace(/\/$/, '')}/api/notifications/unsubscribe`
  }

  urlOf({ user, kind }: Subscription): string {
    return `${this.#base}/${user}.${this.#sign(user, kind).toString('base64url')}.${kind}`
  }

  /** Null for a token that is not ours. */
  read(token: string): Subscription | null {
    const [user = '', signature = '', ...kind] = token.split('.')
    const name = kind.join('.')
    const [given, own] = [Buffer.from(signature, 'base64url'), this.#sign(user, name)]
    if (given.length !== own.length || !timingSafeEqual(given, own)) return null
    return { user: toId(toObjectId(user)), kind: name }
  }

  #sign(user: string, kind: string): Buffer {
    return createHmac('sha256', this.#key).update(`${user}:${kind}`).digest()
  }
}

/** By which mail programs offer to unsubscribe, with one click and without a page (RFC 8058). */
export const unsubscribeHeaders = (url: string): Readonly<Record<string, string>> => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})
