import type { Handlers } from '#kernel/http/endpoint.js'
import { pageOf } from '#kernel/http/schemas.js'
import type { sessionRoutes } from './sessions.routes.js'
import type { SessionService } from './sessions.service.js'
import { viewSession } from './sessions.view.js'

export const sessionController = (service: SessionService): Handlers<typeof sessionRoutes> => ({
  list: async ({ actor, query }) => {
    const { sessions, total } = await service.list(actor.id, query)
    return pageOf(
      sessions.map((session) => viewSession(session, actor)),
      total,
      query,
    )
  },
  revoke: async ({ actor, params, say }) => {
    await service.revoke(actor.id, params.sessionId)
    return say({ en: 'The device is signed out.', ar: 'تم تسجيل خروج الجهاز.' })
  },
})
