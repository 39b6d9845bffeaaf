import type { JobPresenter } from '#features/marketplace/jobs/jobs.presenter.js'
import type { Handlers } from '#kernel/http/endpoint.js'
import type { CraftsmanRecommendations } from './craftsman-recommendations.js'
import type { JobRecommendations } from './job-recommendations.js'
import type { recommendationRoutes, recommendedJobRoutes } from './recommendations.routes.js'
import { viewRecommendedCraftsman } from './recommendations.view.js'

export const recommendationController = (
  craftsmen: CraftsmanRecommendations,
): Handlers<typeof recommendationRoutes> => ({
  listCraftsmen: async ({ actor, query, language }) =>
    (await craftsmen.rank(actor, query, language)).map(viewRecommendedCraftsman),
})

export const recommendedJobController = (parts: {
  jobs: JobRecommendations
  presenter: JobPresenter
}): Handlers<typeof recommendedJobRoutes> => ({
  listJobs: async ({ actor, query, language }) => {
    const ranked = await parts.jobs.rank(actor, query.limit, language)
    const views = await parts.presenter.many(
      ranked.map(({ job }) => job),
      actor,
      language,
    )
    return ranked.flatMap(({ job, score, reasons }, place) => {
      const view = views[place]
      return view ? [{ ...view, distance: Math.round(job.distance), score, reasons }] : []
    })
  },
})
