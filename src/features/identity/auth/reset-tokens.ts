import { createHash, createHmac, hkdfSync } from 'node:crypto'

const KEY_BYTES = 32
const PURPOSE = 'craftworks password reset v1'

/**
 * Tokens of reset links. A token is its public id and the id's HMAC under a key of our own, so the mail's consumer
 * derives it again from the id in the event, and neither database nor outbox ever holds one.
 */
export class ResetTokens {
  readonly #key: Buffer

  constructor(parts: { secret: string }) {
    this.#key = Buffer.from(hkdfSync('sha256', parts.secret, '', PURPOSE, KEY_BYTES))
  }

  tokenOf(resetId: string): string {
    return `${resetId}.${createHmac('sha256', this.#key).update(resetId).digest('base64url')}`
  }

  /** What is stored of a token and looked up by. */
  hashOf(token: string): string {
    return createHash('sha256').update(token).digest('base64url')
  }
}
