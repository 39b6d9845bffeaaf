import { type Document, ObjectId } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/test-app.js'

/** A query that an index is there for. */
interface Served {
  /** Where the code asks it. */
  readonly by: string
  readonly find?: Document
  readonly sort?: Document
  readonly aggregate?: readonly Document[]
  /** Documents that are not asked for: where several indexes would do, they make the others expensive. */
  readonly among?: (index: number) => Document
}

/** MongoDB itself looks for what is to be forgotten. */
const FORGETS = 'forgets'

const id = new ObjectId()
const now = new Date('2030-01-07T09:00:00.000Z')
const NEWEST = { createdAt: -1, _id: -1 } as const
const LATEST = { at: -1, _id: -1 } as const
const place = (n: number) => ({ type: 'Point', coordinates: [31.2 + n / 100_000, 30] })
const nearest = (key: string, query: Document): Document[] => [
  { $geoNear: { near: { type: 'Point', coordinates: [31.2, 30] }, key, distanceField: 'distance', query } },
  { $limit: 10 },
]

/** What each index is there for. One that is in no line here may go, and one of a line whose query it does not serve too. */
const SERVED: Readonly<Record<string, Readonly<Record<string, Served | typeof FORGETS>>>> = {
  users: {
    email_1: { by: 'AccountService.findForLogin', find: { email: 'a@b.example' } },
    phone_1: { by: 'AccountService.findForLogin', find: { phone: '+201000000000' } },
    'craftsmanInfo.skills_1': {
      by: 'UserDirectory.hasCraftsmen',
      find: { 'craftsmanInfo.skills': 'Plumbing' },
    },
  },
  sessions: {
    expiresAt_1: FORGETS,
    'user_1_revokedAt_1_lastUsedAt_-1': {
      by: 'SessionService.list',
      find: { user: id, revokedAt: null, expiresAt: { $gt: now } },
      sort: { lastUsedAt: -1 },
    },
  },
  passwordResets: {
    expiresAt_1: FORGETS,
    tokenHash_1: { by: 'PasswordService.reset', find: { tokenHash: 'hash' } },
  },
  services: {
    keys_1: { by: 'services of one name are refused', find: { keys: 'plumbing' } },
    removedAt_1_position_1__id_1: {
      by: 'ServiceCatalog.list',
      find: { removedAt: null },
      sort: { position: 1, _id: 1 },
    },
  },
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
      among: (n) => ({ open: true, category: 'Tiling', area: place(n) }),
    },
    open_1_area_2dsphere: { by: 'JobQueries.nearest', aggregate: nearest('area', { open: true }) },
    'client_1_createdAt_-1__id_-1': { by: 'JobSearch.own', find: { client: id }, sort: NEWEST },
    'client_1_status_1_createdAt_-1__id_-1': {
      by: 'JobSearch.own',
      find: { client: id, status: 'Posted' },
      sort: NEWEST,
    },
    'client_1_budget_-1__id_-1': {
      by: 'JobSearch.find',
      find: { client: id },
      sort: { budget: -1, _id: -1 },
    },
    client_1_area_2dsphere: { by: 'JobSearch.find', aggregate: nearest('area', { client: id }) },
    'craftsman_1_createdAt_-1__id_-1': { by: 'JobSearch.own', find: { craftsman: id }, sort: NEWEST },
    'craftsman_1_status_1_createdAt_-1__id_-1': {
      by: 'JobSearch.own',
      find: { craftsman: id, status: 'Completed' },
      sort: NEWEST,
    },
  },
  quotes: {
    one_standing_quote: {
      by: 'QuoteQueries.hasStanding',
      find: { job: id, craftsman: id, status: { $in: ['Submitted', 'Accepted'] } },
    },
    'job_1_createdAt_-1__id_-1': { by: 'QuoteService.list', find: { job: id }, sort: NEWEST },
    'job_1_craftsman_1_createdAt_-1__id_-1': {
      by: 'QuoteService.list',
      find: { job: id, craftsman: id },
      sort: NEWEST,
    },
    'craftsman_1_createdAt_-1__id_-1': { by: 'QuoteService.own', find: { craftsman: id }, sort: NEWEST },
    'craftsman_1_status_1_createdAt_-1__id_-1': {
      by: 'QuoteService.own',
      find: { craftsman: id, status: 'Withdrawn' },
      sort: NEWEST,
    },
  },
  invitations: {
    one_invitation: { by: 'InvitationQueries.forbidsQuoting', find: { job: id, craftsman: id } },
    'job_1_createdAt_-1__id_-1': { by: 'InvitationService.list', find: { job: id }, sort: NEWEST },
    'craftsman_1_createdAt_-1__id_-1': {
      by: 'InvitationService.received',
      find: { craftsman: id },
      sort: NEWEST,
    },
    'craftsman_1_status_1_createdAt_-1__id_-1': {
      by: 'InvitationService.received',
      find: { craftsman: id, status: 'Pending' },
      sort: NEWEST,
    },
    accepted_and_open: {
      by: 'InvitationQueries.standingJobs',
      find: { craftsman: id, status: 'Accepted', jobOpen: true },
      sort: NEWEST,
      among: () => ({ craftsman: id, job: new ObjectId(), status: 'Accepted', jobOpen: false }),
    },
  },
  craftsmanProfiles: {
    skills_1_location_2dsphere: {
      by: 'CraftsmanCandidates.of',
      aggregate: nearest('location', { active: true, skills: 'Plumbing' }),
    },
    'skills_1_cell_1_quality_-1': {
      by: 'CraftsmanCandidates.of',
      find: { active: true, skills: 'Plumbing', cell: '3120:3000' },
      sort: { quality: -1 },
    },
    'skills_1_cell_1_joinedAt_-1': {
      by: 'CraftsmanCandidates.of',
      find: {
        active: true,
        skills: 'Plumbing',
        cell: { $in: ['3120:3000', '3121:3000'] },
        joinedAt: { $gte: now },
      },
      sort: { joinedAt: -1 },
    },
  },
  recommendationImpressions: {
    shownAt_1: { by: 'StoredImpressions.newest', find: {}, sort: { shownAt: -1 } },
  },
  favourites: {
    'craftsmen.craftsman_1': { by: 'FavouriteService.forget', find: { 'craftsmen.craftsman': id } },
  },
  chats: {
    job_1_craftsman_1: { by: 'the chat of a job and a craftsman', find: { job: id, craftsman: id } },
    'job_1_lastMessageAt_-1__id_-1': {
      by: 'the chats of a job',
      find: { job: id },
      sort: { lastMessageAt: -1, _id: -1 },
    },
    'client_1_lastMessageAt_-1__id_-1': {
      by: 'the own chats',
      find: { client: id },
      sort: { lastMessageAt: -1, _id: -1 },
    },
    'craftsman_1_lastMessageAt_-1__id_-1': {
      by: 'the own chats',
      find: { craftsman: id },
      sort: { lastMessageAt: -1, _id: -1 },
    },
  },
  messages: {
    'chat_1_seq_-1': { by: 'the messages of a chat', find: { chat: id }, sort: { seq: -1 } },
    chat_1_sender_1_clientMessageId_1: {
      by: 'a message that is sent again',
      find: { chat: id, sender: id, clientMessageId: 'one' },
    },
  },
  notifications: {
    at_1: FORGETS,
    fact_1_user_1: { by: 'NotificationWriter.store', find: { fact: 'event:kind' } },
    user_1_thread_1: {
      by: 'NotificationThreads.add',
      find: { user: id, thread: 'kind:chat', read: false, deleted: false, seqs: { $ne: 7 } },
      among: (n) => ({ user: id, deleted: false, read: false, fact: `fact ${n}` }),
    },
    'user_1_deleted_1_at_-1__id_-1': {
      by: 'NotificationInbox.before',
      find: {
        user: id,
        deleted: false,
        at: { $lte: now },
        $or: [{ at: { $lt: now } }, { _id: { $lt: id } }],
      },
      sort: LATEST,
    },
    'user_1_deleted_1_read_1_at_-1__id_-1': {
      by: 'NotificationInbox.unreadCount',
      find: { user: id, deleted: false, read: false },
    },
    'user_1_data.chatId_1_seq_1': {
      by: 'NotificationInbox.readChat',
      find: { user: id, deleted: false, read: false, 'data.chatId': 'chat', seq: { $gt: 0 } },
      among: (n) => ({ user: id, deleted: false, read: false, fact: `fact ${n}` }),
    },
  },
  notificationBatches: {
    closedAt_1: FORGETS,
    notifications_1_channel_1: { by: 'Batches.holds', find: { notifications: id, channel: 'email' } },
    user_1_channel_1_key_1: {
      by: 'Batches.hold',
      find: { user: id, channel: 'email', key: 'quotes', open: true },
    },
  },
  deviceTokens: {
    updatedAt_1: FORGETS,
    token_1: { by: 'DeviceTokens.register', find: { token: 'token' } },
    'user_1_updatedAt_-1__id_-1': {
      by: 'DeviceTokens.livingOf',
      find: { user: id },
      sort: { updatedAt: -1, _id: -1 },
    },
  },
  pushes: { updatedAt_1: FORGETS },
  texts: { updatedAt_1: FORGETS },
  pushWindows: { until_1: FORGETS },
  textWindows: { until_1: FORGETS },
  devMailbox: {
    sentAt_1: FORGETS,
    'to_1_sentAt_-1': {
      by: 'the mailbox of one addressee',
      find: { to: 'a@b.example' },
      sort: { sentAt: -1 },
    },
  },
  devSms: {
    sentAt_1: FORGETS,
    'userId_1_sentAt_-1': { by: 'the texts of one user', find: { userId: 'one' }, sort: { sentAt: -1 } },
  },
  devPushes: {
    sentAt_1: FORGETS,
    'userId_1_sentAt_-1': { by: 'the pushes of one user', find: { userId: 'one' }, sort: { sentAt: -1 } },
  },
  events: {
    at_1: { by: 'OtherReleases.sweep', find: { at: { $gte: now } } },
    'pending.lane_1_pending.dueAt_1': {
      by: 'Deliveries.claim',
      find: {
        pending: { $elemMatch: { lane: 'internal', consumer: { $in: ['one'] }, dueAt: { $lte: now } } },
      },
    },
    'dead.consumer_1': { by: 'DeadDeliveries', find: { 'dead.consumer': 'one' } },
  },
  timers: {
    expireAt_1: FORGETS,
    kind_1_subject_1: { by: 'Timers.schedule', find: { kind: 'one', subject: 'it' } },
    lane_1_dueAt_1: {
      by: 'TimerRows.claim',
      find: { lane: 'internal', state: 'waiting', dueAt: { $lte: now }, kind: { $in: ['one'] } },
      sort: { dueAt: 1 },
    },
    dead_dueAt: { by: 'DeadTimers', find: { state: 'dead' }, sort: { dueAt: 1 } },
  },
  deliveries: {
    expireAt_1: FORGETS,
    event_1_kind_1: {
      by: 'the version before rosters: one for each event and consumer',
      find: { event: id, kind: 'one' },
    },
    lane_1_dueAt_1: {
      by: 'ReleasedDeliveries.adopt',
      find: { lane: 'inside', state: 'waiting', dueAt: { $lte: now } },
      sort: { dueAt: 1 },
    },
  },
  idempotencyKeys: { expireAt_1: FORGETS },
  rateLimits: { resetAt_1: FORGETS },
  socketEvents: { createdAt_1: FORGETS },
}

const QUERIES = Object.entries(SERVED).flatMap(([collection, indexes]) =>
  Object.entries(indexes).flatMap(([index, served]) =>
    served === FORGETS ? [] : [{ collection, index, ...served }],
  ),
)

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const indexesOf = async (): Promise<{ collection: string; index: Document }[]> => {
  const collections = await app.database.db.listCollections({}, { nameOnly: true }).toArray()
  const all = await Promise.all(
    collections.map(async ({ name: collection }) =>
      (await app.database.db.collection(collection).indexes()).map((index) => ({ collection, index })),
    ),
  )
  return all.flat().filter(({ index }) => index.name !== '_id_')
}

/** The indexes of a plan, wherever they stand in it. */
const usedBy = (plan: unknown): string[] => {
  if (plan === null || typeof plan !== 'object') return []
  const own = 'indexName' in plan ? [String(plan.indexName)] : []
  const inner = Object.entries(plan).filter(([name]) => name !== 'rejectedPlans')
  return [...own, ...inner.flatMap(([, part]) => usedBy(part))]
}

describe('the indexes', () => {
  it('are each in the table, and the table has no others', async () => {
    const stored = (await indexesOf()).map(({ collection, index }) => `${collection} ${String(index.name)}`)
    const named = Object.entries(SERVED).flatMap(([collection, indexes]) =>
      Object.keys(indexes).map((index) => `${collection} ${index}`),
    )
    expect(stored.sort()).toEqual(named.sort())
  })

  it('that forget have a time after which they do', async () => {
    for (const { collection, index } of await indexesOf()) {
      if (SERVED[collection]?.[String(index.name)] !== FORGETS) continue
      expect(index, `${collection} ${String(index.name)}`).toHaveProperty('expireAfterSeconds')
    }
  })

  it.each(QUERIES)('$collection $index serves $by', async ({ collection, index, ...served }) => {
    const { find, sort, aggregate, among } = served
    const documents = app.database.db.collection(collection)
    if (among) await documents.insertMany(Array.from({ length: 300 }, (_, n) => among(n)))
    const plan = aggregate
      ? await documents.aggregate([...aggregate]).explain('queryPlanner')
      : await documents
          .find(find ?? {})
          .sort(sort ?? {})
          .explain('queryPlanner')
    if (among) await documents.deleteMany()
    expect(usedBy(plan)).toContain(index)
    expect(JSON.stringify(plan.queryPlanner?.winningPlan ?? {})).not.toContain('"SORT"')
  })
})
