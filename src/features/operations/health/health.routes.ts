import { z } from 'zod'
import { endpoints } from '#kernel/http/endpoint.js'
import { timestamp } from '#kernel/http/schemas.js'

export const healthRoutes = endpoints(
  { name: 'health', basePath: '', tag: 'Operations' },
  {
    checkLiveness: {
      method: 'get',
      path: '/health',
      summary: 'Is the process alive?',
      description: 'Answers as long as the process serves requests; does not touch the database.',
      access: 'public',
      reply: {
        status: 200,
        body: z.strictObject({ status: z.literal('ok'), version: z.string() }).meta({ id: 'Health' }),
      },
      errors: [],
      example: { reply: { status: 'ok', version: '0.1.0' } },
    },
    checkReadiness: {
      method: 'get',
      path: '/ready',
      summary: 'Is the process ready?',
      description:
        'Checks the database and the lag of the outbox. 503 when the database cannot be reached or the process is stopping.',
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
