import type { Handlers } from '#kernel/http/endpoint.js'
import type { Portfolio } from './portfolio.js'
import type { portfolioRoutes } from './portfolio.routes.js'
import { viewPortfolioItem } from './portfolio.view.js'

export const portfolioController = (portfolio: Portfolio): Handlers<typeof portfolioRoutes> => ({
  add: async ({ tx, actor, body, pictures: [picture] }) =>
    viewPortfolioItem(await portfolio.add(tx, actor, { ...body, picture })),
  remove: async ({ actor, params, say }) => {
    await portfolio.remove(actor, params.itemId)
    return say({ en: 'The picture was removed.', ar: 'تم حذف الصورة.' })
  },
})
