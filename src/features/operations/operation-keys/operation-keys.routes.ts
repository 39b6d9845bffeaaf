import { z } from 'zod'
import { endpoints } from '#kernel/http/endpoint.js'
import { timestamp } from '#kernel/http/schemas.js'

const OperationAnswer = z.strictObject({ status: z.int(), body: z.unknown() }).meta({ id: 'OperationAnswer' })

const OperationState = z
  .discriminatedUnion('status', [
    z
      .strictObject({
        status: z.literal('applied'),
        operation: z
          .string()
          .describe('Which endpoint: its operationId, or where it was renamed its first one, `x-stored-as`'),
        answer: OperationAnswer.describe('The reply as it was sent'),
        at: timestamp,
      })
      .meta({ id: 'OperationApplied' }),
    z.strictObject({ status: z.literal('pending') }).meta({ id: 'OperationPending' }),
    z.strictObject({ status: z.literal('unknown') }).meta({ id: 'OperationUnknown' }),
  ])
  .meta({ id: 'OperationState' })

export const operationKeyRoutes = endpoints(
  { name: 'operations', basePath: '/operations', tag: 'Operations' },
  {
    get: {
      method: 'get',
      path: '/:key',
      summary: 'Look up an Idempotency-Key',
      description:
        'For an app that lost an answer: `applied` with the stored answer, `pending` while the call still runs, or `unknown` when nothing was done under the key. Only your own keys of the last 7 days are found.',
      access: 'signed-in',
      params: z.strictObject({
        key: z
          .string()
          .min(1)
          .max(255)
          .meta({ description: 'The key that was sent', examples: ['9f1b7a52-0c4e-4d0e-8a57-2f6f3d1c9b10'] }),
      }),
      reply: { status: 200, body: OperationState },
      errors: [],
      example: { reply: { status: 'unknown' } },
    },
  },
)
