import express, { type Request } from 'express'
import { z } from 'zod'
import { type FakeMode, misbehaves, startFakeServer } from './fake-server.js'

export const RESEND_KEY = 're_test_key'

const Recipient = z.union([z.string(), z.array(z.string()).max(50)])

/** The wire form of `POST /emails`: snake case, nothing else. */
const Email = z
  .strictObject({
    from: z.string().regex(/^(?:[^<>]+ <[^<>@ ]+@[^<>@ ]+>|[^<>@ ]+@[^<>@ ]+)$/),
    to: Recipient,
    subject: z.string().min(1),
    html: z.string().optional(),
    text: z.string().optional(),
    reply_to: Recipient.optional(),
    cc: Recipient.optional(),
    bcc: Recipient.optional(),
    headers: z.record(z.string(), z.string()).optional(),
    tags: z.array(z.strictObject({ name: z.string(), value: z.string() })).optional(),
    scheduled_at: z.string().optional(),
  })
  .refine(({ html, text }) => html !== undefined || text !== undefined)
  .refine(({ to }) => [to].flat().every((address) => address.includes('@')), 'Invalid `to` field')

export type SentEmail = z.output<typeof Email>

interface Refusal {
  readonly statusCode: number
  readonly name: string
  readonly message: string
}

const refusal = (statusCode: number, name: string, message = name): Refusal => ({ statusCode, name, message })

/** Why Resend would refuse the call, whatever the mail. */
const problemOf = (request: Request): Refusal | undefined => {
  const authorization = request.get('authorization')
  if (authorization === undefined) return refusal(401, 'missing_api_key')
  if (authorization !== `Bearer ${RESEND_KEY}`) return refusal(403, 'invalid_api_key')
  if (!request.get('user-agent')?.startsWith('resend-node:')) return refusal(403, 'validation_error')
  if (!request.is('application/json')) return refusal(400, 'validation_error')
  const key = request.get('idempotency-key') ?? ''
  return key.length === 0 || key.length > 256 ? refusal(400, 'invalid_idempotency_key') : undefined
}

const MISBEHAVIOUR = {
  limited: refusal(429, 'rate_limit_exceeded'),
  failing: refusal(500, 'internal_server_error'),
}

/** Resend as far as we use it: refuses what the real one would, and remembers idempotency keys. */
export const startFakeResend = async () => {
  const state = { mode: 'ok' as FakeMode }
  const sent: SentEmail[] = []
  const byKey = new Map<string, { payload: string; id: string }>()

  const accept = (key: string, body: unknown): { id: string } | Refusal => {
    const email = Email.safeParse(body)
    if (!email.success) return refusal(422, 'validation_error', email.error.message)
    if (!email.data.from.includes('@craftworks.example')) {
      return refusal(403, 'validation_error', 'The domain is not verified')
    }
    const payload = JSON.stringify(body)
    const earlier = byKey.get(key)
    if (earlier) {
      return earlier.payload === payload ? { id: earlier.id } : refusal(409, 'invalid_idempotent_request')
    }
    sent.push(email.data)
    const id = `00000000-0000-4000-8000-${String(sent.length).padStart(12, '0')}`
    byKey.set(key, { payload, id })
    return { id }
  }

  const app = express()
  app.use(express.json({ limit: '10mb' }))
  app.post('/emails', (request, response) => {
    if (misbehaves(state.mode, MISBEHAVIOUR)(response)) return
    const answer = problemOf(request) ?? accept(request.get('idempotency-key') ?? '', request.body)
    response.status('statusCode' in answer ? answer.statusCode : 200).json(answer)
  })
  const server = await startFakeServer(app)
  return { ...server, state, sent, keys: () => [...byKey.keys()] }
}
