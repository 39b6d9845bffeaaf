import type { Handlers } from '#kernel/http/endpoint.js'
import type { banRoutes } from './bans.routes.js'
import type { BanService } from './bans.service.js'
import { viewForStaff } from './users.view.js'

export const banController = (bans: BanService): Handlers<typeof banRoutes> => ({
  ban: async ({ actor, params, body }) => viewForStaff(await bans.ban(actor, params.userId, body.reason)),
  unban: async ({ actor, params }) => viewForStaff(await bans.unban(actor, params.userId)),
})
