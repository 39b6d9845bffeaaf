import { z } from 'zod'
import { endpoints } from '#kernel/http/endpoint.js'
import { Message, onePage, pageQuery, pageSchema, timestamp } from '#kernel/http/schemas.js'
import { idSchema } from '#kernel/ids.js'

const SessionView = z
  .strictObject({
    id: z.string(),
    deviceName: z
      .string()
      .nullable()
      .describe('What the app calls it, else what its User-Agent tells, such as `Chrome on Android`'),
    device: z.string().describe('User-Agent of the login'),
    ip: z.string().describe('Of the login or the last refresh'),
    current: z.boolean().describe('Whether this call belongs to it'),
    createdAt: timestamp,
    lastUsedAt: timestamp.describe('Login or last refresh'),
  })
  .meta({ id: 'SessionView' })

const SessionPage = pageSchema('SessionPage', SessionView)

export const sessionRoutes = endpoints(
  { name: 'sessions', basePath: '/auth/sessions', tag: 'Authentication' },
  {
    list: {
      method: 'get',
      path: '/',
      summary: 'List your devices',
      description: 'Every active session, the most recently used first.',
      access: 'signed-in',
      query: z.strictObject(pageQuery),
      reply: { status: 200, body: SessionPage },
      errors: [],
      example: {
        reply: onePage([
          {
            id: '68f0c2a4e1b2c3d4e5f60720',
            deviceName: 'Pixel 8 of Hassan',
            device: 'Craftworks/1.0 (Android 15)',
            ip: '197.32.1.10',
            current: true,
            createdAt: '2026-11-20T09:00:00.000Z',
            lastUsedAt: '2026-11-21T09:00:00.000Z',
          },
        ]),
      },
    },
    revokeOthers: {
      method: 'delete',
      path: '/',
      summary: 'Sign out everywhere else',
      description:
        'Ends every own session but the one this call is made in: their tokens fail at once, their sockets close.',
      access: 'signed-in',
      reply: { status: 200, body: Message },
      errors: [],
      example: { reply: { message: 'All other devices are signed out.' } },
    },
    revoke: {
      method: 'delete',
      path: '/:sessionId',
      summary: 'Sign out a device',
      description: 'Ends one of your sessions; its tokens stop working at once.',
      access: 'signed-in',
      params: z.strictObject({ sessionId: idSchema('Session') }),
      reply: { status: 200, body: Message },
      errors: ['NOT_FOUND'],
      example: { reply: { message: 'The device has been signed out.' } },
    },
  },
)
