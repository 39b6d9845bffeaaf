import { gunzipSync } from 'node:zlib'
import express from 'express'
import { z } from 'zod'
import { startFakeServer } from './fake-server.js'

const KEY = 'publickey0123456789'
const PROJECT = '42'

const Frame = z.strictObject({
  filename: z.string().optional(),
  module: z.string().optional(),
  function: z.string().optional(),
  lineno: z.number().optional(),
  colno: z.number().optional(),
  in_app: z.boolean().optional(),
})

/** Nothing else may leave the server: no request, no breadcrumbs, no address, no variables of a stack. */
const Event = z.strictObject({
  event_id: z.string().regex(/^[0-9a-f]{32}$/),
  timestamp: z.number(),
  platform: z.literal('node'),
  level: z.enum(['error', 'warning']),
  environment: z.string(),
  release: z.string(),
  transaction: z.string().optional(),
  message: z.string().optional(),
  tags: z.record(z.string(), z.string()),
  user: z.strictObject({ id: z.string().optional() }),
  contexts: z.strictObject({
    runtime: z.unknown().optional(),
    trace: z.strictObject({ trace_id: z.string(), span_id: z.string() }),
    LogRocket: z.strictObject({ sessionURL: z.string() }).optional(),
  }),
  exception: z
    .strictObject({
      values: z.array(
        z.strictObject({
          type: z.string(),
          value: z.string(),
          stacktrace: z.strictObject({ frames: z.array(Frame) }).optional(),
          mechanism: z.unknown().optional(),
        }),
      ),
    })
    .optional(),
  sdk: z.object({ name: z.string() }),
})

export type SentEvent = z.output<typeof Event>

/** The events of an envelope: a line of JSON, then for each item a line about it and its payload. */
const eventsOf = (envelope: string): unknown[] => {
  const [, ...lines] = envelope.split('\n').filter(Boolean)
  const items = lines.map((line) => JSON.parse(line) as { type?: string })
  return items.flatMap((item, at) => (at % 2 === 1 && items[at - 1]?.type === 'event' ? [item] : []))
}

/** Sentry as far as we use it. Remembers what it was sent, word for word, and refuses events that tell too much. */
export const startFakeSentry = async () => {
  const events: SentEvent[] = []
  const problems: string[] = []
  const received: string[] = []
  const app = express()
  app.post(
    `/api/${PROJECT}/envelope/`,
    express.raw({ type: () => true, inflate: false }),
    (request, response) => {
      const body = request.body as Buffer
      const envelope = (request.get('content-encoding') === 'gzip' ? gunzipSync(body) : body).toString()
      received.push(envelope)
      if (request.query.sentry_key !== KEY) problems.push('the key is missing')
      for (const event of eventsOf(envelope)) {
        const known = Event.safeParse(event)
        if (known.success) events.push(known.data)
        else problems.push(z.prettifyError(known.error))
      }
      response.json({ id: '1' })
    },
  )
  const server = await startFakeServer(app)
  return {
    ...server,
    dsn: server.url.replace('://', `://${KEY}@`) + `/${PROJECT}`,
    events,
    problems,
    received,
  }
}
