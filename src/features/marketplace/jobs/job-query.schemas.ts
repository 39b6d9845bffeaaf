import { z } from 'zod'
import { anyOf, feedQuery, line, queryBoolean, queryInteger, timeInput } from '#kernel/http/schemas.js'
import { localizedRule } from '#kernel/i18n/validation.js'
import { amountSchema, MAX_PIASTRES } from '#kernel/money.js'
import { documentedAs } from '#kernel/openapi/documented-as.js'
import { JobStatus, PaymentType } from './job-choices.schemas.js'
import { category } from './jobs.schemas.js'
import { near, needsNear } from './near.schemas.js'

const MAX_RADIUS_METRES = 100_000

const queryMoney = documentedAs(
  queryInteger({ min: 0, max: MAX_PIASTRES }).pipe(amountSchema),
  amountSchema,
).meta({ description: 'Piastres', examples: [50_000] })

const SORTS = ['newest', 'nearest', 'budget'] as const
type Order = (typeof SORTS)[number]
const JobOrder = z.enum(SORTS).meta({ id: 'JobOrder' })

const place = line(60)
const status = anyOf(JobStatus).optional().describe('Any of these, in any case; may be repeated')

/** Whether a search is ordered by distance: where a place is given, unless another order is asked for. */
export const isNearestFirst = ({
  near,
  sort = 'nearest',
}: {
  readonly near?: unknown
  readonly sort?: Order | undefined
}): boolean => near !== undefined && sort === 'nearest'

const NEEDS_NEWEST = localizedRule({
  code: 'NOT_APPLICABLE',
  en: 'Only with sort=newest; other orders have pages',
  ar: 'يُستخدم فقط مع sort=newest؛ أما طرق الترتيب الأخرى فلها صفحات',
})

/** A cursor means nothing in an order in which a row has no place of its own. */
const isUnordered = (
  query: { readonly near?: unknown; readonly sort?: Order | undefined },
  cursor: string | undefined,
): boolean => cursor !== undefined && (query.sort === 'budget' || isNearestFirst(query))

export const JobQuery = feedQuery('Job', {
  category: category.meta({ examples: ['Plumbing'] }).optional(),
  status,
  governorate: place.optional().meta({
    description: 'A governorate of GET /places: its id, or its name in English or Arabic',
    examples: ['EG-C'],
  }),
  district: place.optional().meta({
    description: 'A district of GET /places: its id, or its name in English or Arabic',
    examples: ['maadi'],
  }),
  near: near.optional(),
  radius: queryInteger({ min: 1, max: MAX_RADIUS_METRES })
    .optional()
    .meta({
      description: 'Metres around `near`, which it needs; 25,000 when absent, at most 100,000',
      examples: [5000],
    }),
  q: line(100)
    .optional()
    .meta({
      description:
        'Words of title, trade, district, governorate or description; spelling of Arabic is forgiven',
      examples: ['kitchen tap'],
    }),
  paymentType: PaymentType.optional(),
  minBudget: queryMoney.optional(),
  maxBudget: queryMoney.optional(),
  postedAfter: timeInput.optional(),
  postedBefore: timeInput.optional(),
  scheduledFrom: timeInput.optional(),
  scheduledTo: timeInput.optional(),
  invited: queryBoolean()
    .optional()
    .describe(
      'For craftsmen: only open jobs one was invited to and has not declined; `false` is as if absent',
    ),
  needsStaff: queryBoolean()
    .optional()
    .describe(
      'For staff: only jobs of which one side was banned or closed the account after hiring; `false` is as if absent',
    ),
  sort: JobOrder.optional().describe('`nearest` (needs `near`), `newest` or `budget` (highest first)'),
})
  .refine((query) => query.near !== undefined || query.sort !== 'nearest', {
    ...needsNear('sort=nearest', 'الترتيب حسب الأقرب'),
    path: ['sort'],
  })
  .refine((query) => query.near !== undefined || query.radius === undefined, {
    ...needsNear('radius', 'radius'),
    path: ['radius'],
  })
  .refine((query) => !isUnordered(query, query.before), { ...NEEDS_NEWEST, path: ['before'] })
  .refine((query) => !isUnordered(query, query.after), { ...NEEDS_NEWEST, path: ['after'] })

export type JobQuery = z.output<typeof JobQuery>

export const OwnJobQuery = feedQuery('Job', { status })
