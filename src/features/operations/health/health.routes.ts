import { z } from 'zod'
import { endpoints } from '#kernel/http/endpoint.js'
import { timestamp } from '#kernel/http/schemas.js'

export const healthRoutes = endpoints(
  { name: 'health', basePath: '', tag: 'Operations' },
  {
    alive: {
      method: 'get',
      path: '/health',
      summary: 'Is the process alive?',
      description: 'Answers as long as the process serves requests; asks nothing of the database.',
      access: 'public',
      reply: {
        status: 200,
        body: z.strictObject({ status: z.literal('ok'), version: z.string() }).meta({ id: 'Health' }),
      },
      errors: [],
      example: { reply: { status: 'ok', version: '0.1.0' } },
    },
    ready: {
      method: 'get',
      path: '/ready',
      summary: 'Can it do its work?',
      description:
        'Asks the database and how far the outbox is behind. 503 when it is cut off from the database or stopping.',
      access: 'public',
      reply: {
        status: 200,
        body: z
          .strictObject({ status: z.literal('ready'), outboxLagSeconds: z.number(), at: timestamp })
          .meta({ id: 'Readiness' }),
      },
      errors: ['SERVICE_UNAVAILABLE'],
      example: { reply: { status: 'ready', outboxLagSeconds: 0, at: '2026-11-21T09:00:00.000Z' } },
    },
  },
)
