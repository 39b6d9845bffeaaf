import { createHmac, hkdfSync } from 'node:crypto'
import { addressKey } from '#kernel/http/caller-keys.js'

const KEY_BYTES = 32
const PURPOSE = 'craftworks known addresses v1'
const MOST = 5

/** What is stored of a network address from which an account was used: not the address, and nothing it can be tried against. */
export class AddressMarks {
  readonly #key: Buffer

  constructor(parts: { secret: string }) {
    this.#key = Buffer.from(hkdfSync('sha256', parts.secret, '', PURPOSE, KEY_BYTES))
  }

  of(ip: string): string {
    return createHmac('sha256', this.#key).update(addressKey(ip)).digest('base64url')
  }
}

/** The newest few, the newest first. */
export const withAddress = (known: readonly string[], mark: string): string[] =>
  [mark, ...known.filter((other) => other !== mark)].slice(0, MOST)
