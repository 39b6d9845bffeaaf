import { z } from 'zod'
import { endpoints } from '#kernel/http/endpoint.js'
import { timestamp } from '#kernel/http/schemas.js'

const OperationState = z
  .discriminatedUnion('status', [
    z.strictObject({
      status: z.literal('applied'),
      operation: z
        .string()
        .describe('Which endpoint: its operationId, or where it was renamed its first one, `x-stored-as`'),
      answer: z.strictObject({ status: z.int(), body: z.unknown() }).describe('The reply as it was sent'),
      at: timestamp,
    }),
    z.strictObject({ status: z.literal('pending') }),
    z.strictObject({ status: z.literal('unknown') }),
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
      params: z.strictObject({ key: z.string().min(1).max(255).describe('The key that was sent') }),
      reply: { status: 200, body: OperationState },
      errors: [],
      example: { reply: { status: 'unknown' } },
    },
  },
)
