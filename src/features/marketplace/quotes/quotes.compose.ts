import { defineModule } from '#app/kernel-bundle.js'
import { users } from '#features/identity/users/users.compose.js'
import { invitations } from '#features/marketplace/invitations/invitations.compose.js'
import { jobs } from '#features/marketplace/jobs/jobs.compose.js'
import { bind } from '#kernel/http/endpoint.js'
import { toObjectId } from '#kernel/ids.js'
import { answerLookup } from '#kernel/notifications/lookups.js'
import { departedQuoters } from './departed-quoters.js'
import { endStandingQuotes } from './end-standing-quotes.js'
import { QuoteComparison } from './quote-comparison.js'
import { OwnQuotes } from './own-quotes.js'
import { QuoteRevisions } from './quote-revisions.js'
import { QuoteDecisions } from './quote-decisions.js'
import { QuoteQueries } from './quote-queries.js'
import { ownQuoteController, quoteController } from './quotes.controller.js'
import { quotesFeature } from './quotes.feature.js'
import { standingQuotes } from './quotes.lookups.js'
import { quoteStore } from './quotes.model.js'
import { ownQuoteRoutes, quoteRoutes } from './quotes.routes.js'
import { QuoteService } from './quotes.service.js'

export const quotes = defineModule({
  feature: quotesFeature,
  needs: { jobs, users, invitations },
  compose: (kernel, needs) => {
    const store = quoteStore(kernel.database, kernel.clock)
    const { queries: jobQueries, transitions, hireCraftsman, presenter } = needs.jobs
    const { directory } = needs.users
    const parts = {
      ...kernel,
      quotes: store,
      jobs: jobQueries,
      transitions,
      jobJoins: needs.jobs.joins,
      rules: kernel.config.market,
    }
    const queries = new QuoteQueries(parts)
    const own = new OwnQuotes(parts)
    const revisions = new QuoteRevisions({ ...parts, own })
    const service = new QuoteService({
      ...parts,
      own,
      directory,
      invitations: needs.invitations.queries,
      comparison: new QuoteComparison({ ...parts, directory }),
    })
    const decisions = new QuoteDecisions({
      ...parts,
      hireCraftsman,
      holdActive: (tx, user) => directory.holdActive(tx, user),
    })
    needs.jobs.effects.add(endStandingQuotes(parts))
    needs.jobs.ownPartSources.add(() => queries.ownParts)
    needs.jobs.involvements.add((job, craftsman) => queries.hasStanding(job, craftsman))
    needs.jobs.acceptance.add((tx, actor, quote) => decisions.accept(tx, actor, quote))
    const served = { ...parts, quotes: service, revisions, decisions, people: directory }
    return {
      endpoints: [
        bind(quoteRoutes, quoteController({ ...served, jobs: presenter })),
        bind(ownQuoteRoutes, ownQuoteController({ ...served, jobs: jobQueries })),
      ],
      consumers: departedQuoters(parts),
      lookups: [
        answerLookup(standingQuotes, async (ids) => {
          const quotes = await Promise.all(ids.map((id) => queries.standing(toObjectId(id))))
          const told = quotes.map((all) =>
            all.map(({ _id, craftsman }) => ({
              quoteId: _id.toHexString(),
              craftsmanId: craftsman.toHexString(),
            })),
          )
          return new Map(ids.map((id, place) => [id, told[place] ?? []]))
        }),
      ],
      offers: { quotes: service, decisions, queries },
    }
  },
})
