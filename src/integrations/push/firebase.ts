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
export interface FirebaseEndpoint {
  readonly credential: Credential
  readonly httpAgent: Agent
}

/** Codes of firebase-admin 13 by what they mean for the device (messaging-errors-internal.js). */
const OUTCOMES: Readonly<Record<string, PushOutcome>> = {
  'messaging/registration-token-not-registered': 'misconfigured',
  'messaging/invalid-registration-token': 'dead',
  'messaging/mismatched-credential': 'misconfigured',
  'messaging/third-party-auth-error': 'misconfigured',
  'messaging/authentication-error': 'misconfigured',
  'app/invalid-credential': 'misconfigured',
  'messaging/invalid-argument': 'refused',
  'messaging/invalid-payload': 'refused',
  'messaging/payload-size-limit-exceeded': 'refused',
}

/**
 * What FCM says when it means the token. The SDK gives the same codes to other failures (any 403, any 404, any wrong
 * argument) and keeps no details of the answer, so its words decide; where they are not clear, the device is kept.
 */
const DEAD_WORDS: Readonly<Record<string, RegExp>> = {
  'messaging/registration-token-not-registered':
    /^(Requested entity was not found\.?|NotRegistered|UNREGISTERED)$/i,
  'messaging/mismatched-credential': /sender_?\s?id_?\s?mismatch/i,
  'messaging/invalid-argument': /registration token/i,
}

const outcomeOf = ({ code, message }: { code: string; message: string }): PushOutcome =>
  DEAD_WORDS[code]?.test(message) ? 'dead' : (OUTCOMES[code] ?? 'later')

/** The SDK would try five times, for 15 s each and with up to a minute in between; the queue does that better. */
const PATIENCE = 4 * SECOND

const readable = (error: unknown): { code: string; message: string } => {
  const message = error instanceof Error ? error.message : 'nothing'
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  return { code, message }
}

const deferredFailure = (afterMs: number) => {
  let timer: NodeJS.Timeout | undefined
  const failure = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`nothing within ${afterMs} ms`))
    }, afterMs)
  })
  return {
    failure,
    clear: () => {
      clearTimeout(timer)
    },
  }
}

/** Push through Firebase Cloud Messaging, to Android, Apple devices and browsers. */
export class FirebasePushSender implements PushSender {
  readonly #account: FirebaseAccount
  readonly #clock: Clock
  readonly #endpoint: FirebaseEndpoint | undefined
  readonly #patience: number
  #messaging: Promise<Messaging> | undefined

  /** `patience`: milliseconds after which a device is tried again later. */
  constructor(parts: {
    account: FirebaseAccount
    clock: Clock
    endpoint?: FirebaseEndpoint
    patience?: number
  }) {
    this.#account = parts.account
    this.#clock = parts.clock
    this.#endpoint = parts.endpoint
    this.#patience = parts.patience ?? PATIENCE
  }

  send(message: PushMessage, tokens: readonly string[]): Promise<readonly PushResult[]> {
    return Promise.all(tokens.map((token) => this.#toDevice(message, token)))
  }

  /** An answer after the deadline may mean that it was delivered: its repetition has the same tag. */
  async #toDevice(message: PushMessage, token: string): Promise<PushResult> {
    const deadline = deferredFailure(this.#patience)
    try {
      const answer = this.#connected().then((messaging) => messaging.send(this.#wireForm(message, token)))
      await Promise.race([answer, deadline.failure])
      return { token, outcome: 'sent' }
    } catch (error) {
      const { code, message: text } = readable(error)
      return { token, outcome: outcomeOf({ code, message: text }), reason: `FCM answered ${code}: ${text}` }
    } finally {
      deadline.clear()
    }
  }

  #wireForm(message: PushMessage, token: string): TokenMessage {
    const { title, body, tag, group, badge, isBurst, ttlSeconds } = message
    const { link } = message.data
    const expiry = Math.floor(shift(this.#clock.now(), ttlSeconds * SECOND).getTime() / SECOND)
    return {
      token,
      notification: { title, body },
      data: { ...message.data, userId: message.userId },
      android: {
        priority: 'high',
        ttl: ttlSeconds * SECOND,
        ...(isBurst && { collapseKey: tag }),
        notification: { tag, sound: 'default', notificationCount: badge },
      },
      apns: {
        headers: {
          'apns-priority': '10',
          'apns-push-type': 'alert',
          'apns-collapse-id': tag,
          'apns-expiration': String(expiry),
        },
        payload: { aps: { sound: 'default', badge, ...(group !== null && { threadId: group }) } },
      },
      webpush: {
        headers: { TTL: String(ttlSeconds), Urgency: 'high' },
        notification: { title, body, tag },
        // Of other links FCM refuses the whole message.
        ...(link?.startsWith('https://') && { fcmOptions: { link } }),
      },
    }
  }

  /** A key that cannot be read is no permanent failure: the next push tries again. */
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
    const options: AppOptions = this.#endpoint
      ? { projectId, credential: this.#endpoint.credential, httpAgent: this.#endpoint.httpAgent }
      : { projectId, credential: cert({ projectId, clientEmail, privateKey }) }
    return getMessaging(initializeApp(options, `push-${randomToken(6)}`))
  }
}
