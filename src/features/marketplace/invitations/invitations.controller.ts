import type { People } from '#features/identity/users/person-card.js'
import type { JobQueries } from '#features/marketplace/jobs/job-queries.js'
import type { Handlers } from '#kernel/http/endpoint.js'
import type { Language } from '#kernel/i18n/text.js'
import type { Invitation, InvitationService } from './invitations.service.js'
import type { invitationRoutes, receivedInvitationRoutes } from './invitations.routes.js'
import { viewInvitation, viewReceivedInvitation } from './invitations.view.js'

interface Parts {
  readonly invitations: InvitationService
  readonly people: People
  readonly jobs: JobQueries
}

const presentReceived = async (
  { people, jobs }: Parts,
  invitations: readonly Invitation[],
  language: Language,
) => {
  const cards = await people.cards(invitations.map(({ client }) => client))
  const jobOf = await jobs.summaries(
    invitations.map(({ job }) => job),
    language,
  )
  return invitations.map((invitation) =>
    viewReceivedInvitation(invitation, cards, jobOf(invitation.job).summary),
  )
}

export const invitationController = (parts: Parts): Handlers<typeof invitationRoutes> => {
  const { invitations, people } = parts
  return {
    invite: async ({ tx, actor, params, body }) => {
      const { invitation, invited } = await invitations.invite(tx, actor, { ...params, ...body })
      return viewInvitation(invitation, new Map([[invited.summary.id, invited]]))
    },
    list: async ({ actor, params, query }) => {
      const found = await invitations.list(actor, params.jobId, query)
      const cards = await people.cards(found.data.map(({ craftsman }) => craftsman))
      return { ...found, data: found.data.map((invitation) => viewInvitation(invitation, cards)) }
    },
    respond: async ({ tx, actor, params, body, language }) => {
      const answered = await invitations.respond(tx, actor, { ...params, ...body })
      const [view] = await presentReceived(parts, [answered], language)
      if (!view) throw new Error('an answer without its invitation')
      return view
    },
  }
}

export const receivedInvitationController = (parts: Parts): Handlers<typeof receivedInvitationRoutes> => ({
  listReceived: async ({ actor, query, language }) => {
    const found = await parts.invitations.received(actor, query)
    return { ...found, data: await presentReceived(parts, found.data, language) }
  },
})
