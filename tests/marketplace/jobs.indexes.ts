import { nearest, NEWEST, placeNear, type ServedIndexes, SOME_ID } from '../support/served-indexes.js'

export const indexes: ServedIndexes = {
  jobs: {
    open_newest: {
      by: 'JobSearch.find',
      find: { open: true, paymentType: 'Cash' },
      sort: NEWEST,
    },
    open_of_trade_newest: {
      by: 'JobSearch.find',
      find: { open: true, category: 'Plumbing' },
      sort: NEWEST,
    },
    open_of_status_newest: {
      by: 'JobSearch.find',
      find: { open: true, status: 'Posted' },
      sort: NEWEST,
    },
    open_in_district_newest: {
      by: 'JobSearch.find',
      find: { open: true, district: { $in: ['maadi', 'zamalek'] } },
      sort: NEWEST,
      among: () => ({ open: true, district: 'suez' }),
    },
    open_by_budget: {
      by: 'JobSearch.find',
      find: { open: true },
      sort: { budget: -1, _id: -1 },
    },
    open_of_trade_by_budget: {
      by: 'JobSearch.find',
      find: { open: true, category: 'Plumbing' },
      sort: { budget: -1, _id: -1 },
    },
    'open_1_searchTokens_1_createdAt_-1__id_-1': {
      by: 'JobSearch.find',
      find: { open: true, searchTokens: { $all: ['leak'] } },
      sort: NEWEST,
    },
    open_1_category_1_area_2dsphere: {
      by: 'JobQueries.nearest',
      aggregate: nearest('area', { open: true, category: 'Plumbing' }),
      among: (n) => ({ open: true, category: 'Tiling', area: placeNear(n) }),
    },
    open_1_area_2dsphere: { by: 'JobQueries.nearest', aggregate: nearest('area', { open: true }) },
    'client_1_createdAt_-1__id_-1': { by: 'JobSearch.own', find: { client: SOME_ID }, sort: NEWEST },
    'client_1_status_1_createdAt_-1__id_-1': {
      by: 'JobSearch.own',
      find: { client: SOME_ID, status: 'Posted' },
      sort: NEWEST,
    },
    'client_1_budget_-1__id_-1': {
      by: 'JobSearch.find',
      find: { client: SOME_ID },
      sort: { budget: -1, _id: -1 },
    },
    client_1_area_2dsphere: { by: 'JobSearch.find', aggregate: nearest('area', { client: SOME_ID }) },
    'craftsman_1_createdAt_-1__id_-1': { by: 'JobSearch.own', find: { craftsman: SOME_ID }, sort: NEWEST },
    'craftsman_1_status_1_createdAt_-1__id_-1': {
      by: 'JobSearch.own',
      find: { craftsman: SOME_ID, status: 'Completed' },
      sort: NEWEST,
    },
    needs_staff: { by: 'JobSearch.find', find: { 'needsStaff.at': { $gt: new Date(0) } }, sort: NEWEST },
  },
}
