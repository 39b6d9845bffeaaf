import type { Handlers } from '#kernel/http/endpoint.js'
import { type Idempotency, parsedBody } from '#kernel/http/idempotency.js'
import type { operationKeyRoutes } from './operation-keys.routes.js'

export const operationKeyController = (idempotency: Idempotency): Handlers<typeof operationKeyRoutes> => ({
  get: async ({ actor, params }) => {
    const state = await idempotency.stateOf(actor, params.key)
    if (state.status !== 'applied') return { status: state.status }
    const { operation, answer, at } = state
    return {
      status: 'applied',
      operation,
      answer: { status: answer.status, body: parsedBody(answer) },
      at: at.toISOString(),
    }
  },
})
