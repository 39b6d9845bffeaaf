import type { Resend } from 'resend'
import { PermanentFailure } from '#kernel/errors/permanent-failure.js'
import type { MailMessage, MailSender } from './port.js'

const PATIENCE_MS = 10_000

/** Refusals of this one mail, which a retry would meet again; keys, limits and senders are for an operator to fix. */
const PERMANENT: ReadonlySet<string> = new Set([
  'validation_error',
  'missing_required_field',
  'invalid_parameter',
  'invalid_idempotency_key',
  'invalid_idempotent_request',
  'security_error',
])
/** Also named `validation_error`: the domain of the sender is not verified. */
const FORBIDDEN = 403

export class ResendMailSender implements MailSender {
  readonly #apiKey: string
  readonly #from: string
  readonly #baseUrl: string | null
  readonly #patienceMs: number
  #client: Promise<Resend> | undefined

  constructor(parts: { apiKey: string; from: string; baseUrl: string | null; patienceMs?: number }) {
    this.#apiKey = parts.apiKey
    this.#from = parts.from
    this.#baseUrl = parts.baseUrl
    this.#patienceMs = parts.patienceMs ?? PATIENCE_MS
  }

  /** Throws PermanentFailure when Resend refuses this mail for good, another error when trying again can help. */
  async send({ to, subject, html, text, headers, idempotencyKey }: MailMessage): Promise<void> {
    const client = await (this.#client ??= this.#connect())
    const { error } = await client.emails.send(
      { from: this.#from, to, subject, html, text, ...(headers && { headers: { ...headers } }) },
      { idempotencyKey, signal: AbortSignal.timeout(this.#patienceMs) },
    )
    if (!error) return
    const what = `Resend answered ${error.statusCode ?? 'nothing'}: ${error.name}: ${error.message}`
    const permanent = PERMANENT.has(error.name) && error.statusCode !== FORBIDDEN
    throw permanent ? new PermanentFailure(what) : new Error(what)
  }

  /** The SDK takes 0.1 s to load, which a start need not wait for. */
  async #connect(): Promise<Resend> {
    const { Resend } = await import('resend')
    return new Resend(this.#apiKey, this.#baseUrl === null ? {} : { baseUrl: this.#baseUrl })
  }
}
