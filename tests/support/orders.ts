import { z } from 'zod'
import { operationKeyController } from '#features/operations/operation-keys/operation-keys.controller.js'
import { operationKeyRoutes } from '#features/operations/operation-keys/operation-keys.routes.js'
import { bind, endpoints } from '#kernel/http/endpoint.js'
import { newId, toObjectId } from '#kernel/ids.js'
import { startKernelApp, type KernelAppOptions } from './kernel-app.js'

const Order = z.strictObject({ id: z.string(), item: z.string() })
const common = {
  description: 'For tests.',
  access: 'signed-in',
  reply: { status: 201, body: Order },
  errors: [],
  example: { reply: {} },
} as const

const orderRoutes = endpoints(
  { name: 'orders', basePath: '/orders', tag: 'Orders' },
  {
    place: {
      ...common,
      method: 'post',
      path: '/',
      summary: 'Place an order',
      body: z.strictObject({ item: z.string(), count: z.int().optional() }),
      idempotent: true,
    },
    repeat: {
      ...common,
      method: 'post',
      path: '/:item/repeat',
      summary: 'Place an order again',
      params: z.strictObject({ item: z.string() }),
      idempotent: 'required',
    },
    placeAnother: {
      ...common,
      method: 'post',
      path: '/another',
      summary: 'Place another order',
      body: z.strictObject({ item: z.string() }),
      idempotent: true,
      storedAs: 'orders.another',
    },
  },
)

/** An application that takes orders. `onPlace` runs after an order is written, before it is committed. */
export const startOrderApp = async (options: Omit<KernelAppOptions, 'groups'> = {}) => {
  const hooks: { onPlace: (item: string) => Promise<void> } = { onPlace: () => Promise.resolve() }
  const app = await startKernelApp({
    ...options,
    groups: ({ database, idempotency }) => {
      const place = async (tx: Parameters<Parameters<typeof database.transaction>[0]>[0], item: string) => {
        const id = newId()
        await database.collection('orders').insertOne({ _id: toObjectId(id), item }, { session: tx.session })
        await hooks.onPlace(item)
        return { id, item }
      }
      return [
        bind(orderRoutes, {
          place: ({ tx, body }) => place(tx, body.item),
          repeat: ({ tx, params }) => place(tx, params.item),
          placeAnother: ({ tx, body }) => place(tx, body.item),
        }),
        bind(operationKeyRoutes, operationKeyController(idempotency)),
      ]
    },
  })
  await app.database.collection('orders').createIndexes([{ key: { item: 1 } }])
  return {
    ...app,
    hooks,
    orders: (item: string) => app.database.collection('orders').countDocuments({ item }),
  }
}

export type OrderApp = Awaited<ReturnType<typeof startOrderApp>>
