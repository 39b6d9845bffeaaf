import { createHash, createHmac, hkdfSync } from 'node:crypto'

const KEY_BYTES = 32
const PURPOSE = 'craftworks refresh chain v1'

/**
 * The ids of a session's refresh tokens. Each follows from the one before it under a key of our own: a refresh that is
 * repeated gives the same successor though none is stored, and whoever holds a token cannot tell the next.
 */
export class RefreshChain {
  readonly #key: Buffer

  constructor(parts: { secret: string }) {
    this.#key = Buffer.from(hkdfSync('sha256', parts.secret, '', PURPOSE, KEY_BYTES))
  }

  successorOf(tokenId: string): string {
    return createHmac('sha256', this.#key).update(tokenId).digest('base64url')
  }

  /** What is stored of a token. */
  hashOf(tokenId: string): string {
    return createHash('sha256').update(tokenId).digest('base64url')
  }
}
