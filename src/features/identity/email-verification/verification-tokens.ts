import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

const KEY_BYTES = 32
const PURPOSE = 'craftworks email verification v1'
const CODES = 1_000_000
const CODE_DIGITS = 6

/** What a link is for; each has a token of its own. */
export type LinkPurpose = 'verify' | 'change-from' | 'change-to'

/**
 * Tokens of links and the codes beside them. Both are made from a public id under a key of our own, so that the mail's
 * consumer makes them again, and neither database nor outbox ever holds one.
 */
export class VerificationTokens {
  readonly #key: Buffer

  constructor(parts: { secret: string }) {
    this.#key = Buffer.from(hkdfSync('sha256', parts.secret, '', PURPOSE, KEY_BYTES))
  }

  tokenOf(id: string, purpose: LinkPurpose): string {
    return `${id}.${this.#mac(`${purpose}:${id}`).toString('base64url')}`
  }

  /** Six digits, for typing. */
  codeOf(id: string): string {
    return String(this.#mac(`code:${id}`).readUIntBE(0, CODE_DIGITS) % CODES).padStart(CODE_DIGITS, '0')
  }

  isCodeOf(id: string, code: string): boolean {
    return timingSafeEqual(digest(this.codeOf(id)), digest(code))
  }

  /** What is stored of a token and looked up by. */
  hashOf(token: string): string {
    return digest(token).toString('base64url')
  }

  #mac(text: string): Buffer {
    return createHmac('sha256', this.#key).update(text).digest()
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
