import type { Agent } from 'node:http'
import type { AppOptions, Credential } from 'firebase-admin/app'
import type { Messaging, TokenMessage } from 'firebase-admin/messaging'
import { type Clock, SECOND, shift } from '#kernel/clock.js'
import { randomToken } from '#kernel/ids.js'
import type { PushMessage, PushOutcome, PushResult, PushSender } from './port.js'

export interface FirebaseAccount {
  readonly projectId: string
  readonly clientEmail: string
  /** PEM. */
  readonly privateKey: string
}

/** Leads the SDK, whose host is a constant, to another server that speaks FCM's protocol. */
export interface FirebaseDetour {
  readonly credential: Credential
  readonly httpAgent: Agent
}

/** Codes of firebase-admin 13 by what they mean for the device (messaging-errors-internal.js). */
const OUTCOMES: Readonly<Record<string, PushOutcome>> = {
  'messaging/registration-token-not-registered': 'dead',
  'messaging/invalid-registration-token': 'dead',
  'messaging/mismatched-credential': 'dead',
  'messaging/third-party-auth-error': 'misconfigured',
  'messaging/authentication-error': 'misconfigured',
  'app/invalid-credential': 'misconfigured',
  'messaging/invalid-argument': 'refused',
  'messaging/invalid-payload': 'refused',
  'messaging/payload-size-limit-exceeded': 'refused',
}

/** FCM answers INVALID_ARGUMENT for a token that is none as well as for a message that is wrong. */
const BAD_TOKEN = /registration token/i

const outcomeOf = ({ code, message }: { code: string; message: string }): PushOutcome => {
  if (code === 'messaging/invalid-argument' && BAD_TOKEN.test(message)) return 'dead'
  return OUTCOMES[code] ?? 'later'
}

const readable = (error: unknown): { code: string; message: string } => {
  const message = error instanceof Error ? error.message : 'nothing'
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  return { code, message }
}

/** Push through Firebase Cloud Messaging, to Android, Apple devices and browsers. */
export class FirebasePushSender implements PushSender {
  readonly #account: FirebaseAccount
  readonly #clock: Clock
  readonly #detour: FirebaseDetour | undefined
  #messaging: Promise<Messaging> | undefined

  constructor(parts: { account: FirebaseAccount; clock: Clock; detour?: FirebaseDetour }) {
    this.#account = parts.account
    this.#clock = parts.clock
    this.#detour = parts.detour
  }

  async send(message: PushMessage, tokens: readonly string[]): Promise<readonly PushResult[]> {
    const responses = await this.#connected()
      .then((messaging) => messaging.sendEach(tokens.map((token) => this.#wireForm(message, token))))
      .then((batch): { success: boolean; error?: unknown }[] => batch.responses)
      .catch((error: unknown) => tokens.map(() => ({ success: false, error })))
    return tokens.map((token, index) => {
      const response = responses[index]
      if (response?.success) return { token, outcome: 'sent' }
      const error = readable(response?.error)
      return { token, outcome: outcomeOf(error), reason: `FCM answered ${error.code}: ${error.message}` }
    })
  }

  #wireForm(message: PushMessage, token: string): TokenMessage {
    const { title, body, tag, ttlSeconds } = message
    const expiry = Math.floor(shift(this.#clock.now(), ttlSeconds * SECOND).getTime() / SECOND)
    return {
      token,
      notification: { title, body },
      data: { ...message.data, userId: message.userId },
      android: {
        priority: 'high',
        ttl: ttlSeconds * SECOND,
        collapseKey: tag,
        notification: { tag, sound: 'default' },
      },
      apns: {
        headers: {
          'apns-priority': '10',
          'apns-push-type': 'alert',
          'apns-collapse-id': tag,
          'apns-expiration': String(expiry),
        },
        payload: { aps: { sound: 'default', badge: message.badge } },
      },
      webpush: {
        headers: { TTL: String(ttlSeconds), Urgency: 'high' },
        notification: { title, body, tag },
      },
    }
  }

  /** A key that cannot be read is no failure for good: the next push looks again. */
  #connected(): Promise<Messaging> {
    this.#messaging ??= this.#connect().catch((error: unknown) => {
      this.#messaging = undefined
      throw error
    })
    return this.#messaging
  }

  /** The SDK takes 0.2 s to load, which a start need not wait for. */
  async #connect(): Promise<Messaging> {
    const [{ cert, initializeApp }, { getMessaging }] = await Promise.all([
      import('firebase-admin/app'),
      import('firebase-admin/messaging'),
    ])
    const { projectId, clientEmail, privateKey } = this.#account
    const options: AppOptions = this.#detour
      ? { projectId, credential: this.#detour.credential, httpAgent: this.#detour.httpAgent }
      : { projectId, credential: cert({ projectId, clientEmail, privateKey }) }
    const messaging = getMessaging(initializeApp(options, `push-${randomToken(6)}`))
    // The HTTP/2 of sendEach takes no agent, so a detour goes by the transport before it.
    if (this.#detour) {
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way that takes an agent
      messaging.enableLegacyHttpTransport()
    }
    return messaging
  }
}
