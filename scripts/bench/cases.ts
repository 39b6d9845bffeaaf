import type { BenchCase, Goal } from './compare.js'
import type { Call, Load } from './load.js'
import { type Account, cycle, type Market, type OpenOffer, PASSWORD } from './market.js'

const CONNECTIONS = 50
/** Password hashes keep both cores busy; more callers would only wait. */
const LOGIN_CONNECTIONS = 4

/** Hires are spread over some craftsmen, as they are in life: one craftsman's own hires wait for each other. */
const CRAFTSMEN = 40

const NEAR = 'near=31.2357,30.0444&radius=10000'

const atMost = (ratio: number): Goal => ({ ratio, of: 'request' })

/** Nobody hires many craftsmen whose work has not begun. */
const HIRES_EACH = 10

const bearer = ({ token }: Account) => ({ authorization: `Bearer ${token}` })

const acceptPath = ({ jobId, quoteId }: OpenOffer): string => `/jobs/${jobId}/quotes/${quoteId}/accept`

/** The table of the benchmark. `scale` multiplies the number of requests of each round. */
export const benchCases = async (market: Market, scale: number): Promise<BenchCase[]> => {
  const client = await market.register('client')
  const clients: Account[] = []
  for (let n = 0; n < CONNECTIONS; n++) clients.push(await market.register('client'))
  const craftsmen: Account[] = []
  for (let n = 0; n < CRAFTSMEN; n++) craftsmen.push(await market.register('craftsman'))
  const craftsman = cycle(craftsmen, 0)
  const jobIds = await market.openJobIds(craftsman, 1000)
  const count = (requests: number): number => Math.max(CONNECTIONS, Math.round(requests * scale))
  const load = (requests: number, call: (n: number) => Call, connections = CONNECTIONS): Load => ({
    requests: count(requests),
    connections,
    call,
  })
  const get = (requests: number, path: (n: number) => string, headers = {}): Promise<Load> =>
    Promise.resolve(load(requests, (n) => ({ method: 'GET', path: path(n), headers })))
  const accepts = async (
    prefix: string,
    headersOf: (client: Account) => Record<string, string>,
  ): Promise<Load> => {
    const hirers: Account[] = []
    while (hirers.length * HIRES_EACH < count(400)) hirers.push(await market.register('client'))
    const offers = await market.offers(hirers, craftsmen, count(400))
    return load(400, (n) => {
      const offer = cycle(offers, n)
      return { method: 'POST', path: prefix + acceptPath(offer), headers: headersOf(offer.client) }
    })
  }
  /** The baseline has no sessions; the call names the caller. */
  const called = ({ id }: Account) => ({ 'x-client': id })
  const asClient = called(client)
  const login = { loginIdentifier: client.email, password: PASSWORD, type: 'clients' }

  return [
    {
      name: 'login',
      goal: null,
      craftworks: () =>
        Promise.resolve(
          load(24, () => ({ method: 'POST', path: '/api/auth/login', body: login }), LOGIN_CONNECTIONS),
        ),
      baseline: () =>
        Promise.resolve(load(24, () => ({ method: 'POST', path: '/login', body: login }), LOGIN_CONNECTIONS)),
    },
    {
      name: 'GET /jobs/:id',
      goal: atMost(1.3),
      craftworks: () => get(6000, (n) => `/api/jobs/${cycle(jobIds, n)}`, bearer(craftsman)),
      baseline: () => get(6000, (n) => `/jobs/${cycle(jobIds, n)}`),
    },
    {
      name: 'GET /jobs page 1, filtered',
      goal: atMost(1.3),
      craftworks: () => get(3000, () => '/api/jobs?category=Plumbing', bearer(craftsman)),
      baseline: () => get(3000, () => '/jobs?category=Plumbing'),
    },
    {
      name: 'GET /jobs near',
      goal: atMost(1.3),
      craftworks: () => get(1500, () => `/api/jobs?${NEAR}`, bearer(craftsman)),
      baseline: () => get(1500, () => `/jobs/near?${NEAR}`),
    },
    {
      name: 'POST /jobs',
      goal: atMost(1.6),
      craftworks: () =>
        Promise.resolve(
          load(1500, (n) => ({
            method: 'POST',
            path: '/api/jobs',
            headers: bearer(cycle(clients, n)),
            body: market.newJob(),
          })),
        ),
      baseline: () =>
        Promise.resolve(
          load(1500, () => ({ method: 'POST', path: '/jobs', headers: asClient, body: market.newJob() })),
        ),
    },
    {
      name: 'accept a quote',
      goal: atMost(1.8),
      craftworks: () => accepts('/api', bearer),
      baseline: () => accepts('', called),
    },
  ]
}
