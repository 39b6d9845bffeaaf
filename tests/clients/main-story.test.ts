import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JobView } from '../../docs/craftworks-api.js'
import { newId } from '#kernel/ids.js'
import { JPEG, PNG } from '../support/pictures.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { AppClient, asForm } from './app-client.js'

const PASSWORD = 'correct horse battery'
const MAADI: [number, number] = [31.2569, 29.9602]
const MINUTE = 60_000

/** Throws what the server says when it refuses. */
const ok = <Data>({ data, error }: { data?: Data; error?: unknown }): Data => {
  if (data === undefined) throw new Error(`refused: ${JSON.stringify(error)}`)
  return data
}

describe('a client that is generated from the document', () => {
  let app: TestApp
  let client: AppClient
  let craftsman: AppClient
  let craftsmanId: string
  let job: JobView

  const register = async (url: string, role: 'client' | 'craftsman'): Promise<[AppClient, string]> => {
    const phone = new AppClient(url)
    const signedIn = ok(
      await phone.api.POST('/auth/register', {
        body: {
          email: `${role}.${newId()}@craftworks.example`,
          password: PASSWORD,
          role,
          firstName: 'Mona',
          lastName: 'Adel',
          location: { coordinates: MAADI },
          ...(role === 'craftsman' && { skills: ['Plumbing'] }),
        },
      }),
    )
    phone.signIn(signedIn)
    return [phone, signedIn.user.id]
  }

  beforeAll(async () => {
    app = await startTestApp()
    const url = await app.listen()
    ;[client] = await register(url, 'client')
    ;[craftsman, craftsmanId] = await register(url, 'craftsman')
  })
  afterAll(() => app.close())

  it('signs in, and is told by a code why not', async () => {
    const { email } = ok(await client.api.GET('/users/me'))
    const signIn = (password: string) =>
      client.api.POST('/auth/login', { body: { loginIdentifier: email, password, type: 'clients' } })
    const { error } = await signIn('wrong horse battery')
    expect(error?.code).toBe('INVALID_CREDENTIALS')
    const signedIn = ok(await signIn(PASSWORD))
    expect(signedIn.user.role).toBe('client')
    client.signIn(signedIn)
  })

  it('refreshes its token once it has expired', async () => {
    const { token } = client
    app.clock.advance(16 * MINUTE)
    ok(await client.api.GET('/users/me'))
    expect(client.token).not.toBe(token)
    ok(await craftsman.api.GET('/users/me'))
  })

  it('changes the profile picture, with text fields beside it', async () => {
    const body = { profilePicture: new Blob([PNG], { type: 'image/png' }), bio: 'Ten years of taps.' }
    const profile = ok(await craftsman.api.PATCH('/users/me', { body, bodySerializer: asForm }))
    expect(profile).toMatchObject({ bio: 'Ten years of taps.' })
    expect(profile.profilePicture).toMatch(/^http/)
  })

  it('posts a job as a form with photos, and as JSON with an upload', async () => {
    const fields = {
      title: 'Kitchen tap leaks',
      description: 'The tap drips day and night.',
      category: 'Plumbing',
      location: { coordinates: MAADI },
      paymentType: 'Cash',
      budget: 60_000,
    } as const
    const photos = [new Blob([PNG], { type: 'image/png' }), new Blob([JPEG], { type: 'image/jpeg' })]
    job = ok(await client.api.POST('/jobs', { body: { ...fields, photos }, bodySerializer: asForm }))
    expect(job).toMatchObject({ status: 'Posted', budget: 60_000, location: { coordinates: MAADI } })
    expect(job.photos).toHaveLength(2)

    const file = new Blob([PNG], { type: 'image/png' })
    const upload = ok(await client.api.POST('/services/uploads', { body: { file }, bodySerializer: asForm }))
    const other = ok(await client.api.POST('/jobs', { body: { ...fields, photos: [upload.id] } }))
    expect(other.photoIds).toEqual([upload.id])
  })

  it('finds it by filters that have the types of what they are', async () => {
    const query = {
      near: MAADI.join(','),
      radius: 5000,
      minBudget: 60_000,
      status: ['Posted', 'Quoted'],
      sort: 'newest',
      limit: 1,
      page: 2,
    } as const
    const found = ok(
      await craftsman.api.GET('/jobs', { params: { query: { ...query, status: [...query.status] } } }),
    )
    expect(found.data.map(({ id, isLocationExact }) => ({ id, isLocationExact }))).toEqual([
      { id: job.id, isLocationExact: false },
    ])
    expect(found.pagination).toMatchObject({ page: 2, limit: 1, totalItems: 2 })
  })

  it('learns from the code of each field what is wrong with it', async () => {
    const { error } = await craftsman.api.POST('/jobs/{jobId}/quotes', {
      params: { path: { jobId: job.id } },
      body: { price: -1 },
    })
    expect(error?.code).toBe('VALIDATION_FAILED')
    if (error?.code !== 'VALIDATION_FAILED') return
    expect(error.errors.map(({ path, code }) => ({ path, code }))).toEqual([
      { path: 'price', code: 'OUT_OF_RANGE' },
    ])
  })

  it('quotes, learns what a quote has changed to, and hires once however often that is sent', async () => {
    const params = { path: { jobId: job.id } }
    const quote = ok(
      await craftsman.api.POST('/jobs/{jobId}/quotes', { params, body: { price: 45_000, etaHours: 3 } }),
    )
    const { data: quotes } = ok(await client.api.GET('/jobs/{jobId}/quotes', { params }))
    expect(quotes.map(({ id, price }) => ({ id, price }))).toEqual([{ id: quote.id, price: 45_000 }])

    const path = { jobId: job.id, quoteId: quote.id }
    ok(
      await craftsman.api.PUT('/jobs/{jobId}/quotes/{quoteId}', {
        params: { path },
        body: { price: 44_000 },
      }),
    )
    const accept = (expectedRevision: number) =>
      client.api.POST('/jobs/{jobId}/quotes/{quoteId}/accept', {
        params: { path, header: { 'Idempotency-Key': `accept-${quote.id}-${expectedRevision}` } },
        body: { expectedRevision },
      })
    const { error } = await accept(quote.revision)
    if (error?.code !== 'QUOTE_CHANGED') throw new Error(`answered ${String(error?.code)}`)
    expect(error.details.changed).toEqual([{ field: 'price', from: 45_000, to: 44_000 }])

    const first = await accept(error.details.revision)
    const second = await accept(error.details.revision)
    expect(ok(first)).toMatchObject({ status: 'Hired', jobPrice: 44_000 })
    expect(ok(second)).toEqual(ok(first))
    expect(second.response.headers.get('idempotency-replayed')).toBe('true')
  })

  it('works through the statuses to the confirmation', async () => {
    const params = { path: { jobId: job.id } }
    for (const status of ['On The Way', 'In Progress', 'Completed'] as const) {
      const moved = ok(await craftsman.api.PATCH('/jobs/{jobId}/status', { params, body: { status } }))
      expect(moved.status).toBe(status)
    }
    const again = await craftsman.api.PATCH('/jobs/{jobId}/status', {
      params,
      body: { status: 'On The Way' },
    })
    expect(again.error?.code).toBe('INVALID_TRANSITION')
    const confirmed = ok(await client.api.POST('/jobs/{jobId}/confirm', { params }))
    expect(confirmed.confirmedAt).not.toBeNull()
  })

  it('chats with a picture', async () => {
    const { id: chatId } = ok(await client.api.POST('/chat', { body: { jobId: job.id, craftsmanId } }))
    const params = { path: { chatId } }
    const body = {
      image: new Blob([JPEG], { type: 'image/jpeg' }),
      text: 'Like this?',
      clientMessageId: newId(),
    }
    const sent = ok(
      await client.api.POST('/chat/{chatId}/messages', { params, body, bodySerializer: asForm }),
    )
    expect(sent.imageUrl).toMatch(/^http/)
    const { data } = ok(
      await craftsman.api.GET('/chat/{chatId}/messages', { params: { ...params, query: { limit: 5 } } }),
    )
    expect(data.map(({ id, text }) => ({ id, text }))).toEqual([{ id: sent.id, text: 'Like this?' }])
  })

  it('reads the notifications of all that', async () => {
    await app.settle()
    const { data } = ok(await client.api.GET('/notifications', { params: { query: { limit: 50 } } }))
    expect(data.map(({ kind }) => kind)).toContain('quote.submitted')
    const ids = data.map(({ id }) => id)
    ok(await client.api.POST('/notifications/mark-read', { body: { ids } }))
    expect(ok(await client.api.GET('/notifications/unread-count')).unread).toBe(0)
  })
})
