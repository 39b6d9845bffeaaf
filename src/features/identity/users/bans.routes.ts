import { z } from 'zod'
import { endpoints } from '#kernel/http/endpoint.js'
import { paragraph } from '#kernel/http/schemas.js'
import { userExamples } from './users.examples.js'
import { StaffUserView, UserParams } from './users.schemas.js'

export const banRoutes = endpoints(
  { name: 'bans', basePath: '/admin/users', tag: 'Administration' },
  {
    ban: {
      method: 'patch',
      path: '/:userId/ban',
      summary: 'Block an account',
      description:
        "Refuses every login and, from the user's next request, every session, with the reason. The reason of an earlier ban is not replaced. Open jobs, standing quotes and invitations end, chats are closed, and hired jobs wait for staff (`GET /jobs?needsStaff=true`); unblocking brings none of it back.",
      access: ['admin'],
      params: UserParams,
      body: z.strictObject({ reason: paragraph(500).describe('Shown to the user') }).meta({ id: 'BanInput' }),
      reply: { status: 200, body: StaffUserView },
      errors: ['NOT_FOUND', 'CANNOT_BAN_SELF', 'ALREADY_BANNED'],
      example: { body: { reason: 'Fraud report' }, reply: userExamples.banned },
    },
    unban: {
      method: 'patch',
      path: '/:userId/unban',
      summary: 'Unblock an account',
      description: 'The user may sign in again, and sessions from before the ban work again.',
      access: ['admin'],
      params: UserParams,
      reply: { status: 200, body: StaffUserView },
      errors: ['NOT_FOUND', 'NOT_BANNED'],
      example: {
        reply: {
          ...userExamples.banned,
          status: 'active',
          blockReason: null,
          blockedAt: null,
          blockedBy: null,
        },
      },
    },
  },
)
