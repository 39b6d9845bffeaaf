import { NEWEST, type ServedIndexes, SOME_ID } from '../support/served-indexes.js'

export const indexes: ServedIndexes = {
  quotes: {
    one_standing_quote: {
      by: 'QuoteQueries.hasStanding',
      find: { job: SOME_ID, craftsman: SOME_ID, status: { $in: ['Submitted', 'Accepted'] } },
    },
    'job_1_createdAt_-1__id_-1': { by: 'QuoteService.list', find: { job: SOME_ID }, sort: NEWEST },
    'job_1_craftsman_1_createdAt_-1__id_-1': {
      by: 'QuoteService.list',
      find: { job: SOME_ID, craftsman: SOME_ID },
      sort: NEWEST,
    },
    'craftsman_1_createdAt_-1__id_-1': { by: 'QuoteService.own', find: { craftsman: SOME_ID }, sort: NEWEST },
    'craftsman_1_status_1_createdAt_-1__id_-1': {
      by: 'QuoteService.own',
      find: { craftsman: SOME_ID, status: 'Withdrawn' },
      sort: NEWEST,
    },
  },
}
