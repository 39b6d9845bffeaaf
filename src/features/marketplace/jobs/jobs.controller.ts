import type { ExtensionPoint } from '#kernel/features/extension-point.js'
import { given } from '#kernel/given.js'
import type { Handlers } from '#kernel/http/endpoint.js'
import type { SocketHandlers } from '#kernel/realtime/socket-message.js'
import type { JobPosting } from './job-posting.js'
import type { QuoteAcceptance } from './quote-acceptance.js'
import type { JobQueries } from './job-queries.js'
import type { JobSearch } from './job-search.js'
import type { JobPresenter } from './jobs.presenter.js'
import type { jobRoutes, ownJobRoutes } from './jobs.routes.js'
import type { jobMessages } from './jobs.sockets.js'
import type { CancelJob } from './use-cases/cancel-job.js'
import type { ConfirmJob } from './use-cases/confirm-job.js'
import type { MoveJob } from './use-cases/move-job.js'
import { withPhotos } from './job-photos.js'
import type { RescheduleJob } from './use-cases/reschedule-job.js'
import type { LiveTrip } from './live-trip.js'

export const jobController = (parts: {
  posting: JobPosting
  search: JobSearch
  queries: JobQueries
  moveJob: MoveJob
  cancelJob: CancelJob
  confirmJob: ConfirmJob
  rescheduleJob: RescheduleJob
  acceptance: ExtensionPoint<QuoteAcceptance>
  presenter: JobPresenter
}): Handlers<typeof jobRoutes> => {
  const { posting, search, queries, presenter } = parts
  return {
    post: async ({ tx, actor, body, pictures, language }) =>
      presenter.one(await posting.post(tx, actor, withPhotos(body, pictures)), actor, language),
    list: async ({ actor, query, language }) => {
      const found = await search.find(actor, query)
      return { ...found, data: await presenter.many(found.data, actor, language) }
    },
    get: async ({ actor, params, language }) =>
      presenter.read(await queries.toShow(actor, params.jobId), actor, language),
    update: async ({ actor, params, body, pictures, language }) => {
      const changes = given(withPhotos(body, pictures))
      return presenter.one(await posting.update(actor, params.jobId, changes), actor, language)
    },
    cancel: async ({ tx, actor, params, language }) =>
      presenter.one(await parts.cancelJob.cancel(tx, actor, params.jobId), actor, language),
    changeStatus: async ({ tx, actor, params: { jobId }, body, language }) => {
      const job =
        body.quoteId === undefined
          ? await parts.moveJob.move(tx, actor, { jobId, status: body.status, note: body.note ?? null })
          : await parts.acceptance.only(tx, actor, { jobId, ...body, quoteId: body.quoteId })
      return presenter.one(job, actor, language)
    },
    confirm: async ({ tx, actor, params, language }) =>
      presenter.one(await parts.confirmJob.confirm(tx, actor, params.jobId), actor, language),
    proposeReschedule: async ({ tx, actor, params, body, language }) => {
      const wish = { ...params, scheduledFor: new Date(body.scheduledFor), reason: body.reason ?? null }
      return presenter.one(await parts.rescheduleJob.propose(tx, actor, wish), actor, language)
    },
    respondToReschedule: async ({ tx, actor, params, body, language }) =>
      presenter.one(await parts.rescheduleJob.respond(tx, actor, { ...params, ...body }), actor, language),
    listHistory: async ({ actor, params, query }) => {
      const page = await queries.history(actor, params.jobId, query)
      return { data: presenter.history(page, actor), pagination: page.pagination }
    },
  }
}

export const ownJobController = (parts: {
  search: JobSearch
  presenter: JobPresenter
}): Handlers<typeof ownJobRoutes> => ({
  listOwn: async ({ actor, query, language }) => {
    const found = await parts.search.own(actor, query)
    return { ...found, data: await parts.presenter.many(found.data, actor, language) }
  },
})

export const jobSocketController = (trip: LiveTrip): SocketHandlers<typeof jobMessages> => ({
  share_location: async ({ actor, body }) => ({ shared: await trip.share(actor, body) }),
})
