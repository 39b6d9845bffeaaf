import { once } from 'node:events'
import { Agent, type AgentOptions, createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import express, { type Request, type Response } from 'express'
import { z } from 'zod'
import type { FirebaseEndpoint } from '#integrations/push/firebase.js'
import { CERTIFICATE, PRIVATE_KEY } from './fake-fcm-certificate.js'

export const FCM_PROJECT = 'craftworks-test'
const ACCESS_TOKEN = 'ya29.fake-access-token'

const Strings = z.record(z.string(), z.string())
/** Names that FCM keeps for itself. */
const RESERVED = /^(?:from|message_type|collapse_key|notification|gcm\.?.*|google\.?.*)$/

/** The wire form of a message to one device: snake case for Android, nothing that FCM does not know. */
const FcmMessage = z.strictObject({
  token: z.string().min(1),
  notification: z.strictObject({ title: z.string().min(1), body: z.string().min(1) }),
  data: Strings.refine((data) => !Object.keys(data).some((key) => RESERVED.test(key))),
  android: z.strictObject({
    priority: z.literal('high'),
    ttl: z.string().regex(/^\d+s$/),
    collapse_key: z.string().optional(),
    notification: z.strictObject({
      tag: z.string(),
      sound: z.string(),
      notification_count: z.int().min(0),
    }),
  }),
  apns: z.strictObject({
    headers: z.strictObject({
      'apns-priority': z.literal('10'),
      'apns-push-type': z.literal('alert'),
      'apns-collapse-id': z.string().refine((id) => Buffer.byteLength(id) <= 64),
      'apns-expiration': z.string().regex(/^\d{10}$/),
    }),
    payload: z.strictObject({
      aps: z.strictObject({
        sound: z.string(),
        badge: z.int().min(0),
        'thread-id': z.string().min(1).optional(),
      }),
    }),
  }),
  webpush: z.strictObject({
    headers: z.strictObject({ TTL: z.string().regex(/^\d+$/), Urgency: z.literal('high') }),
    notification: z.strictObject({ title: z.string(), body: z.string(), tag: z.string() }),
    // The SDK renames nothing here, and FCM takes either spelling.
    fcmOptions: z.strictObject({ link: z.string().startsWith('https://') }).optional(),
  }),
})

export type SentPush = z.output<typeof FcmMessage>

/**
 * FCM's errors. `OTHER_ARGUMENT` is an INVALID_ARGUMENT that is not about the token, `ONCE_MORE` an
 * UNAVAILABLE that asks to come back while the SDK still waits. Without a detail: PERMISSION_DENIED and NOT_FOUND.
 */
const ERRORS = {
  UNREGISTERED: { code: 404, status: 'NOT_FOUND', message: 'Requested entity was not found.' },
  INVALID_ARGUMENT: {
    code: 400,
    status: 'INVALID_ARGUMENT',
    message: 'The registration token is not a valid FCM registration token',
  },
  OTHER_ARGUMENT: {
    code: 400,
    status: 'INVALID_ARGUMENT',
    message: 'Invalid value at message.data[0].value',
  },
  SENDER_ID_MISMATCH: { code: 403, status: 'PERMISSION_DENIED', message: 'SenderId mismatch' },
  QUOTA_EXCEEDED: { code: 429, status: 'RESOURCE_EXHAUSTED', message: 'Quota exceeded' },
  UNAVAILABLE: { code: 503, status: 'UNAVAILABLE', message: 'The service is currently unavailable.' },
  INTERNAL: { code: 500, status: 'INTERNAL', message: 'Internal error encountered.' },
  ONCE_MORE: { code: 503, status: 'UNAVAILABLE', message: 'The service is currently unavailable.' },
  PERMISSION_DENIED: {
    code: 403,
    status: 'PERMISSION_DENIED',
    message: 'Firebase Cloud Messaging API has not been used in project 1 before or it is disabled.',
  },
  NOT_FOUND: { code: 404, status: 'NOT_FOUND', message: 'Project craftworks-test was not found.' },
  THIRD_PARTY_AUTH_ERROR: { code: 401, status: 'UNAUTHENTICATED', message: 'Auth error from APNS' },
} as const

export type FcmError = keyof typeof ERRORS

const WITHOUT_DETAIL: readonly FcmError[] = ['PERMISSION_DENIED', 'NOT_FOUND']
const CODES: Readonly<Partial<Record<FcmError, FcmError>>> = {
  OTHER_ARGUMENT: 'INVALID_ARGUMENT',
  ONCE_MORE: 'UNAVAILABLE',
}

const refuse = (response: Response, name: FcmError, message?: string): void => {
  const error = ERRORS[name]
  const detail = {
    '@type': 'type.googleapis.com/google.firebase.fcm.v1.FcmError',
    errorCode: CODES[name] ?? name,
  }
  // an hour is longer than the SDK waits, which otherwise tries again by itself
  if (error.code === 503) response.setHeader('Retry-After', name === 'ONCE_MORE' ? '30' : '3600')
  response.status(error.code).json({
    error: {
      ...error,
      ...(message !== undefined && { message }),
      ...(!WITHOUT_DETAIL.includes(name) && { details: [detail] }),
    },
  })
}

/** Goes to the fake wherever it is sent, and trusts its certificate. */
class Detour extends Agent {
  readonly #port: number

  constructor(port: number, options: AgentOptions = {}) {
    super(options)
    this.#port = port
  }

  override createConnection(
    ...[options, done]: Parameters<Agent['createConnection']>
  ): ReturnType<Agent['createConnection']> {
    const there = { host: '127.0.0.1', port: this.#port, servername: 'fcm.googleapis.com', ca: CERTIFICATE }
    return super.createConnection({ ...options, ...there }, done)
  }
}

const isAuthorized = (request: Request): boolean =>
  request.get('authorization') === `Bearer ${ACCESS_TOKEN}` &&
  request.get('host') === 'fcm.googleapis.com' &&
  request.is('application/json') !== false

/** FCM as far as we use it: refuses what the real one would, and answers errors by token as a test likes. */
export const startFakeFcm = async () => {
  const errors = new Map<string, FcmError | 'SILENCE'>()
  const sent: SentPush[] = []
  const refused: string[] = []
  let calls = 0

  const app = express()
  app.use(express.json())
  app.post(`/v1/projects/${FCM_PROJECT}/messages\\:send`, (request, response) => {
    calls++
    if (!isAuthorized(request)) {
      refuse(response, 'THIRD_PARTY_AUTH_ERROR', 'Request had invalid authentication credentials.')
      return
    }
    const body = z.strictObject({ message: FcmMessage }).safeParse(request.body)
    if (!body.success) {
      refused.push(body.error.message)
      refuse(response, 'OTHER_ARGUMENT', body.error.message)
      return
    }
    const { message } = body.data
    const error = errors.get(message.token)
    if (error === 'SILENCE') return
    if (error) {
      refuse(response, error)
      return
    }
    sent.push(message)
    response.json({ name: `projects/${FCM_PROJECT}/messages/0:${sent.length}` })
  })
  const server = createServer({ key: PRIVATE_KEY, cert: CERTIFICATE }, app)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  return {
    sent,
    /** What was not in FCM's form. */
    refused,
    /** From now on FCM answers a token so, or not at all; none: fine again. */
    answer: (token: string, error: FcmError | 'SILENCE' | null): void => {
      if (error) errors.set(token, error)
      else errors.delete(token)
    },
    calls: () => calls,
    endpoint: (accessToken = ACCESS_TOKEN): FirebaseEndpoint => ({
      credential: { getAccessToken: async () => ({ access_token: accessToken, expires_in: 3600 }) },
      httpAgent: new Detour(port),
    }),
    close: async (): Promise<void> => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
