import supertest from 'supertest'
import { randomToken } from '#kernel/ids.js'

interface Person {
  readonly id: string
  readonly token: string
}

interface Call {
  readonly as?: Person
  readonly body?: object
  /** Also sent again with the same key, as an app does that heard no answer. */
  readonly key?: string
}

const PASSWORD = 'correct horse battery'
const HOME = [31.25812, 29.96137]
const NEAR = [31.2806, 29.9737]
/** The second where an older release takes the path for that of a user. */
const NO_ENDPOINT = ['ROUTE_NOT_FOUND', 'METHOD_NOT_ALLOWED', 'INVALID_ID']
const MESSAGES_AT_ONCE = 25

/**
 * Plays on a server of any release what leaves behind a document of every kind: people, jobs in every state, and all
 * that follows. Endpoints that a release does not have are passed over.
 */
export class ReleaseStory {
  readonly #url: string
  readonly #run = randomToken(4)
    .toLowerCase()
    .replaceAll(/[^a-z]/g, 'x')
  #people = 0

  constructor(url: string) {
    this.#url = url
  }

  /** Ends while deliveries of its last messages wait: whoever kills the server at once finds them waiting. */
  async play(admin: { email: string; password: string }): Promise<void> {
    const staff = await this.#signIn(admin)
    const client = await this.#register('client')
    const [first, second] = [await this.#register('craftsman'), await this.#register('craftsman')]
    await this.#accounts(staff, client, first)
    const jobs = await this.#jobs(client, [first, second])
    await this.#invitations(client, [first, second], jobs)
    await this.#catalogue(staff)
    await this.#inbox(first)
    await this.#talk(client, first, jobs.quoted)
  }

  /** The body of the answer, undefined without such an endpoint. Throws when the server refuses. */
  async #call(route: string, { as, body, key }: Call = {}) {
    const [method = '', path = ''] = route.split(' ')
    const send = () =>
      supertest(this.#url)
        [method as 'get' | 'post' | 'put' | 'patch' | 'delete'](`/api${path}`)
        .set({
          ...(as && { authorization: `Bearer ${as.token}` }),
          ...(key !== undefined && { 'idempotency-key': key }),
        })
        .send(body)
    if (key !== undefined) await send()
    const { status, body: answer } = await send()
    if (NO_ENDPOINT.includes(answer.code)) return undefined
    if (status >= 400) throw new Error(`${route}: ${status} ${JSON.stringify(answer)}`)
    return answer
  }

  async #signIn({ email, password }: { email: string; password: string }): Promise<Person> {
    const body = { loginIdentifier: email, password, type: 'admins' }
    const { user, token } = await this.#call('post /auth/login', { body })
    return { id: user.id, token }
  }

  async #register(role: 'client' | 'craftsman'): Promise<Person> {
    this.#people++
    const body = {
      email: `${role}${this.#people}.${this.#run}@example.com`,
      password: PASSWORD,
      role,
      firstName: 'سارة',
      lastName: `Number ${this.#people}`,
      phone: `0100000${String(1000 + this.#people)}`,
      location: { coordinates: role === 'client' ? HOME : NEAR },
      ...(role === 'craftsman' && { skills: ['Plumbing'] }),
    }
    const { user, token } = await this.#call('post /auth/register', { body })
    return { id: user.id, token }
  }

  async #accounts(staff: Person, client: Person, craftsman: Person): Promise<void> {
    const [banned, gone] = [await this.#register('craftsman'), await this.#register('client')]
    await this.#call(`patch /admin/users/${banned.id}/ban`, { as: staff, body: { reason: 'Fraud report' } })
    await this.#call('delete /users/account', { as: gone, body: { password: PASSWORD } })
    const forgot = { email: `client1.${this.#run}@example.com` }
    await this.#call('post /auth/forgot-password', { body: forgot })
    for (const as of [client, craftsman]) {
      const token = `token-of-${as.id}`
      await this.#call('post /notifications/device-tokens', { as, body: { token, platform: 'android' } })
    }
    const quietHours = { from: '22:00', to: '07:00', timeZone: 'Africa/Cairo' }
    const kinds = [{ kind: 'quote.submitted', push: false, email: true }]
    await this.#call('post /notifications/preferences', { as: client, body: { quietHours, kinds } })
  }

  async #jobs(client: Person, craftsmen: readonly [Person, Person]) {
    const [craftsman] = craftsmen
    const posted = await this.#post(client)
    const quoted = await this.#post(client)
    for (const as of craftsmen) await this.#quote(quoted, as)
    await this.#hire(client, craftsman, [])
    await this.#hire(client, craftsman, ['On The Way'])
    await this.#hire(client, craftsman, ['On The Way', 'In Progress'])
    await this.#hire(client, craftsman, ['In Progress', 'Completed'])
    const done = await this.#hire(client, craftsman, ['In Progress', 'Completed'])
    await this.#call(`post /jobs/${done}/confirm`, { as: client })
    const given = await this.#hire(client, craftsman, [])
    await this.#call(`delete /jobs/${given}`, { as: client })
    return { posted, quoted }
  }

  async #post(as: Person): Promise<string> {
    const body = {
      title: 'A leaking tap',
      description: 'The kitchen tap drips day and night',
      category: 'Plumbing',
      location: { coordinates: HOME },
      address: '14 Road 9, floor 3',
      paymentType: 'Cash',
      budget: 50_000,
    }
    const { id } = await this.#call('post /jobs', { as, body, key: `post-${randomToken(8)}` })
    return id
  }

  async #quote(job: string, as: Person): Promise<string> {
    const { id } = await this.#call(`post /jobs/${job}/quotes`, { as, body: { price: 45_000, etaHours: 3 } })
    return id
  }

  async #hire(client: Person, craftsman: Person, statuses: readonly string[]): Promise<string> {
    const job = await this.#post(client)
    const quote = await this.#quote(job, craftsman)
    await this.#call(`post /jobs/${job}/quotes/${quote}/accept`, { as: client })
    for (const status of statuses)
      await this.#call(`patch /jobs/${job}/status`, { as: craftsman, body: { status } })
    return job
  }

  async #invitations(
    client: Person,
    [first, second]: readonly [Person, Person],
    { posted }: { posted: string },
  ): Promise<void> {
    await this.#call(`get /users/recommendations?jobId=${posted}`, { as: client })
    const accepted = await this.#post(client)
    for (const job of [posted, accepted]) await this.#invite(client, first, job)
    await this.#invite(client, second, posted)
    const answer = (as: Person, job: string, response: string) =>
      this.#call(`post /jobs/${job}/invitations/respond`, { as, body: { response } })
    await answer(second, posted, 'Rejected')
    await answer(first, accepted, 'Accepted')
    const quote = await this.#quote(accepted, first)
    await this.#call(`post /jobs/${accepted}/quotes/${quote}/accept`, { as: client })
  }

  #invite(as: Person, craftsman: Person, job: string) {
    return this.#call(`post /jobs/${job}/invite`, { as, body: { craftsmanId: craftsman.id } })
  }

  async #catalogue(as: Person): Promise<void> {
    const words = { description: 'Of wood and metal', descriptionAr: 'من الخشب والمعدن', icon: 'fence-icon' }
    const services = [
      { name: 'Fences', nameAr: 'أسوار', ...words },
      { name: 'Gates', nameAr: 'بوابات', ...words },
    ]
    const [, gates] = [
      await this.#call('post /services', { as, body: services[0]! }),
      await this.#call('post /services', { as, body: services[1]! }),
    ]
    await this.#call(`delete /services/${gates.id}`, { as })
  }

  async #inbox(as: Person): Promise<void> {
    const page = await this.#call('get /notifications', { as })
    const [read, removed] = page?.data ?? []
    if (read) await this.#call(`put /notifications/${read.id}/read`, { as })
    if (removed) await this.#call(`delete /notifications/${removed.id}`, { as })
  }

  async #talk(client: Person, craftsman: Person, job: string): Promise<void> {
    const chat = await this.#call('post /chat', {
      as: client,
      body: { jobId: job, craftsmanId: craftsman.id },
    })
    if (!chat) return
    const say = (as: Person, text: string) =>
      this.#call(`post /chat/${chat.id}/messages`, { as, body: { text, clientMessageId: randomToken(8) } })
    const asked = await say(client, 'Can you come before noon?')
    await this.#call(`post /chat/${chat.id}/read`, { as: craftsman, body: { upTo: asked.id } })
    await Promise.all(Array.from({ length: MESSAGES_AT_ONCE }, (_, i) => say(craftsman, `Yes, at ${i}`)))
  }
}
