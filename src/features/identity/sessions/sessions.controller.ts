import type { Handlers } from '#kernel/http/endpoint.js'
import type { sessionRoutes } from './sessions.routes.js'
import type { SessionService } from './sessions.service.js'
import { viewSession } from './sessions.view.js'

export const sessionController = (service: SessionService): Handlers<typeof sessionRoutes> => ({
  list: async ({ actor, query, language }) => {
    const { data, pagination } = await service.list(actor.id, query)
    return { data: data.map((session) => viewSession(session, actor, language)), pagination }
  },
  revoke: async ({ actor, params, say }) => {
    await service.revoke(actor.id, params.sessionId)
    return say({ en: 'The device has been signed out.', ar: 'تم تسجيل خروج الجهاز.' })
  },
  revokeOthers: async ({ actor, say }) => {
    await service.revokeOthers(actor)
    return say({ en: 'All other devices are signed out.', ar: 'تم تسجيل خروج جميع الأجهزة الأخرى.' })
  },
})
