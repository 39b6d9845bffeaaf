import { createRandom } from '../seed/random.js'

/** A user of the benchmark, signed in. */
export interface Account {
  readonly id: string
  readonly email: string
  readonly token: string
}

export interface OpenOffer {
  readonly jobId: string
  readonly quoteId: string
}

/** An offer that its client may accept. */
export interface OwnOffer extends OpenOffer {
  readonly client: Account
}

export const PASSWORD = 'benchmark-password'

const AT_ONCE = 20

/** The n-th of the items, from the first again after the last. Throws when there are none. */
export const cycle = <Item>(items: readonly Item[], n: number): Item => {
  const item = items[n % items.length]
  if (item === undefined) throw new Error('nothing to cycle through')
  return item
}

const bearer = ({ token }: Account) => ({ authorization: `Bearer ${token}` })

/** Sets the stage over HTTP, as the apps would. */
export class Market {
  readonly #url: string
  readonly #random = createRandom('bench')
  #accounts = 0

  constructor(url: string) {
    this.#url = url
  }

  async register(role: 'client' | 'craftsman'): Promise<Account> {
    const email = `bench.${role}.${String(process.pid)}.${String(this.#accounts++)}@craftworks.example`
    const person = { email, password: PASSWORD, role, firstName: 'Bench', lastName: 'Mark' }
    const { token, user } = await this.#send<{ token: string; user: { id: string } }>(
      'POST /api/auth/register',
      { body: person },
    )
    return { id: user.id, email, token }
  }

  /** A job as a client would post it, somewhere in Cairo. */
  newJob(): object {
    const longitude = 31.2 + this.#random.next() * 0.2
    const latitude = 29.95 + this.#random.next() * 0.15
    return this.#jobAt([longitude, latitude])
  }

  /** Ids of open jobs, as a craftsman browses them. */
  async openJobIds(craftsman: Account, count: number): Promise<string[]> {
    const ids: string[] = []
    for (let page = 1; ids.length < count; page++) {
      const path = `/api/jobs?limit=100&page=${String(page)}`
      const { data } = await this.#send<{ data: { id: string }[] }>(`GET ${path}`, { account: craftsman })
      if (data.length === 0) break
      ids.push(...data.map(({ id }) => id))
    }
    return ids.slice(0, count)
  }

  /** Jobs of one client after the other, each with one quote to accept, of one craftsman after the other. */
  async offers(
    clients: readonly Account[],
    craftsmen: readonly Account[],
    count: number,
  ): Promise<OwnOffer[]> {
    const offers: OwnOffer[] = []
    while (offers.length < count) {
      const size = Math.min(AT_ONCE, count - offers.length)
      const batch = Array.from({ length: size }, async (_, n) => {
        const client = cycle(clients, offers.length + n)
        return { client, ...(await this.#offer(client, cycle(craftsmen, offers.length + n))) }
      })
      offers.push(...(await Promise.all(batch)))
    }
    return offers
  }

  /** A quote of the craftsman on each of these open jobs. */
  offersOn(craftsman: Account, jobIds: readonly string[]): Promise<OpenOffer[]> {
    return Promise.all(jobIds.map((jobId) => this.#quote(craftsman, jobId)))
  }

  /** Id of a job that the client posts at a place. */
  async postJob(client: Account, coordinates: readonly [number, number]): Promise<string> {
    const call = { body: this.#jobAt(coordinates), account: client }
    return (await this.#send<{ id: string }>('POST /api/jobs', call)).id
  }

  get(path: string, account: Account): Promise<unknown> {
    return this.#send(`GET ${path}`, { account })
  }

  /** The chat of a client and a craftsman about a job of their own. */
  async openChat(client: Account, craftsman: Account): Promise<string> {
    const { jobId } = await this.#offer(client, craftsman)
    const call = { body: { jobId }, account: craftsman }
    return (await this.#send<{ id: string }>('POST /api/chat', call)).id
  }

  #jobAt(coordinates: readonly [number, number]): object {
    return {
      title: 'Kitchen tap leaks',
      description: 'The tap drips day and night; the pipe under the sink is wet too.',
      category: 'Plumbing',
      location: { type: 'Point', coordinates },
      address: '14 Road 9, flat 5',
      paymentType: 'Cash',
      budget: 60_000,
    }
  }

  async #offer(client: Account, craftsman: Account): Promise<OpenOffer> {
    const job = { body: this.newJob(), account: client }
    const { id } = await this.#send<{ id: string }>('POST /api/jobs', job)
    return this.#quote(craftsman, id)
  }

  async #quote(craftsman: Account, jobId: string): Promise<OpenOffer> {
    const quote = { body: { price: 45_000, notes: 'Parts included' }, account: craftsman }
    const { id: quoteId } = await this.#send<{ id: string }>(`POST /api/jobs/${jobId}/quotes`, quote)
    return { jobId, quoteId }
  }

  async #send<Reply>(call: string, { body, account }: { body?: object; account?: Account }): Promise<Reply> {
    const [method = '', path = ''] = call.split(' ')
    const response = await fetch(this.#url + path, {
      method,
      headers: { 'content-type': 'application/json', ...(account && bearer(account)) },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${call}: ${String(response.status)} ${await response.text()}`)
    return (await response.json()) as Reply
  }
}
