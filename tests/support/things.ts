import { z } from 'zod'
import type { Actor } from '#kernel/auth/actor.js'
import { bind, endpoints } from '#kernel/http/endpoint.js'
import { line, pageQuery } from '#kernel/http/schemas.js'
import { idSchema } from '#kernel/ids.js'
import { startKernelApp, type KernelAppOptions } from './kernel-app.js'

const Thing = z.strictObject({
  name: z.string(),
  role: z.string().optional(),
  kind: z.literal('thing').optional().default('thing'),
})
const Params = z.strictObject({ id: idSchema('Job') })
const common = {
  description: 'For tests.',
  reply: { status: 200, body: Thing },
  errors: [],
  example: { reply: {} },
} as const

const thingRoutes = endpoints(
  { name: 'things', basePath: '/things', tag: 'Things' },
  {
    list: {
      ...common,
      method: 'get',
      path: '/',
      summary: 'Anyone',
      access: 'public',
      query: z.strictObject({ q: line(20).optional(), ...pageQuery }),
    },
    count: { ...common, method: 'get', path: '/count', summary: 'Asks the database', access: 'public' },
    read: { ...common, method: 'get', path: '/:id', summary: 'Users', access: 'signed-in', params: Params },
    create: {
      ...common,
      method: 'post',
      path: '/',
      summary: 'Anyone',
      access: 'public',
      body: z.strictObject({
        name: line(60),
        place: z.strictObject({ tags: z.array(z.strictObject({ text: z.string() })).optional() }).optional(),
      }),
      reply: { status: 201, body: Thing },
    },
    rename: {
      ...common,
      method: 'put',
      path: '/:id',
      summary: 'Clients',
      access: ['client'],
      params: Params,
      body: z.strictObject({ name: line(60) }),
    },
    sum: {
      ...common,
      method: 'put',
      path: '/count/sum',
      summary: 'Below a literal path',
      access: 'public',
    },
    remove: {
      ...common,
      method: 'delete',
      path: '/:id',
      summary: 'Staff',
      access: ['admin'],
      params: Params,
    },
  },
)

/** An application of a few plain endpoints. `answer` is what the listing answers. */
export const startThingApp = async (options: Omit<KernelAppOptions, 'groups'> = {}) => {
  const hooks: { answer: () => Promise<unknown> } = { answer: () => Promise.resolve({ name: 'all' }) }
  const view = (name: string, actor: Actor | null) => ({ name, ...(actor && { role: actor.role }) })
  const app = await startKernelApp({
    ...options,
    groups: ({ database }) => [
      bind(thingRoutes, {
        list: async () => (await hooks.answer()) as { name: string },
        count: async () => ({ name: String(await database.collection('things').countDocuments()) }),
        read: async ({ params, actor }) => view(params.id, actor),
        create: async ({ body, actor }) => view(body.name, actor),
        rename: async ({ body, actor }) => view(body.name, actor),
        sum: async () => ({ name: 'sum' }),
        remove: async ({ params, actor }) => view(params.id, actor),
      }),
    ],
  })
  return { ...app, hooks }
}

export type ThingApp = Awaited<ReturnType<typeof startThingApp>>
