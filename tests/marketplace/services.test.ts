import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { trades } from '#features/catalog/services/trades.js'
import { newId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { emitted } from '../support/emitted.js'
import { PNG, upload } from '../support/pictures.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

interface Service {
  readonly id: string
  readonly name: string
  readonly picture?: string
}

let app: TestApp
let staff: Person
beforeAll(async () => {
  app = await startTestApp()
  staff = await app.a.moderator()
})
afterAll(() => app.close())

const list = async (query = ''): Promise<Service[]> => (await app.anonymous.get(`/services${query}`)).body
const named = async (name: string): Promise<Service> => {
  const service = (await list()).find((found) => found.name === name)
  if (!service) throw new Error(`no service ${name}`)
  return service
}

let count = 0
/** Names that no other service has. */
const input = (facts: object = {}) => {
  count++
  return {
    name: `Trade ${count}`,
    nameAr: `صنعة ${count}`,
    icon: 'star-icon',
    description: 'All of it',
    descriptionAr: 'كل شيء',
    ...facts,
  }
}
const create = (facts: object = {}, person = staff) => app.as(person).post('/services', input(facts))
const change = ({ id }: { id: string }, changes: object, person = staff) =>
  app.as(person).put(`/services/${id}`, changes)
const remove = ({ id }: { id: string }, person = staff) => app.as(person).delete(`/services/${id}`)
const made = async (facts: object = {}): Promise<Service> => (await create(facts)).body

describe('GET /services', () => {
  it('lists the trades as a bare array of four fields, in order, to everybody', async () => {
    const { status, body } = await app.anonymous.get('/services')
    expect(status).toBe(200)
    expect(body.slice(0, trades.length)).toEqual(
      trades.map(({ name, icon, description }) => ({ id: expect.any(String), name, icon, description })),
    )
  })

  it('speaks Arabic when asked to', async () => {
    const [first, english] = [(await list('?lang=ar'))[0], (await list('?lang=en'))[0]]
    const { nameAr, descriptionAr, icon } = trades[0]
    expect(first).toEqual({ id: english?.id, name: nameAr, description: descriptionAr, icon })
    expect((await app.anonymous.get('/services?lang=fr')).status).toBe(400)
  })

  it('gives both languages for all', async () => {
    const { name, nameAr, icon, description, descriptionAr } = trades[0]
    const both = { id: expect.any(String), name, nameAr, icon, description, descriptionAr }
    expect((await list('?lang=all'))[0]).toEqual(both)
    const { id } = await named(name)
    expect((await app.anonymous.get(`/services/${id}?lang=all`)).body).toEqual(both)
  })

  it('works with a dead token too', async () => {
    expect((await app.as({ token: 'dead' }).get('/services')).status).toBe(200)
  })
})

describe('GET /services/:id', () => {
  it('shows a service as the list does, in either language', async () => {
    const { nameAr, descriptionAr, icon } = trades[0]
    const first = await named(trades[0].name)
    expect((await app.anonymous.get(`/services/${first.id}`)).body).toEqual(first)
    const arabic = await app.anonymous.get(`/services/${first.id}?lang=ar`)
    expect(arabic.body).toEqual({ id: first.id, name: nameAr, description: descriptionAr, icon })
  })

  it('finds none that never was, nor one that was removed', async () => {
    const service = await made()
    await remove(service)
    for (const id of [service.id, newId()])
      expect((await app.anonymous.get(`/services/${id}`)).body.code).toBe('NOT_FOUND')
    expect((await app.anonymous.get('/services/plumbing')).body.code).toBe('INVALID_ID')
  })
})

describe('a service', () => {
  it.each(['id', 'name', 'nameAr'] as const)(
    'may be named by its %s, in jobs, searches and skills',
    async (by) => {
      const all = await app.anonymous.get('/services?lang=all')
      const plumbing = all.body.find(({ name }: { name: string }) => name === 'Plumbing')
      const named = plumbing[by]
      const [client, craftsman] = [await app.a.client(), await app.a.craftsman({ skills: ['Tiling'] })]
      const posted = await app.as(client).post('/jobs', {
        title: 'Tap',
        description: 'A tap',
        category: named,
        paymentType: 'Cash',
        location: { coordinates: [31.2569, 29.9602] },
      })
      expect(posted.body.category).toBe('Plumbing')
      const searched = await app.as(client).get('/jobs').query({ category: named })
      expect(searched.body.data.map(({ id }: { id: string }) => id)).toEqual([posted.body.id])
      const changed = await app
        .as(craftsman)
        .put('/users/me', { skills: [named] })
        .set('Accept-Language', 'ar')
      expect(changed.body).toMatchObject({ skills: ['Plumbing'], skillNames: ['سباكة'] })
    },
  )

  it('that was removed is shown by its stored name', async () => {
    const service = await made()
    const { client } = await app.a.job()
    const own = await app.a.hiredJob({ client, category: service.name, status: 'Cancelled' })
    const read = () => app.as(client).get(`/jobs/${own.id}`).set('Accept-Language', 'ar')
    expect((await read()).body.categoryName).toMatch(/^صنعة/)
    await remove(service)
    expect((await read()).body.categoryName).toBe(service.name)
  })
})

describe('staff', () => {
  it.each(['moderator', 'admin'] as const)('may add, change and remove one as %s', async (role) => {
    const person = await app.a[role]()
    const facts = input()
    const { status, body } = await app.as(person).post('/services', facts)
    const { name, icon, description } = facts
    expect([status, body]).toEqual([201, { id: body.id, name, icon, description }])
    expect((await list()).at(-1)).toEqual(body)

    const changed = await change(body, { icon: 'moon-icon', descriptionAr: 'جديد' }, person)
    expect([changed.status, changed.body]).toEqual([200, { ...body, icon: 'moon-icon' }])
    expect((await list('?lang=ar')).at(-1)).toMatchObject({ name: facts.nameAr, description: 'جديد' })

    const removed = await remove(body, person)
    expect([removed.status, removed.body]).toEqual([200, { message: 'The service was removed.' }])
    expect((await list()).map(({ id }) => id)).not.toContain(body.id)

    const events = await emitted(app, 'service.changed', { serviceId: body.id })
    expect(events.map((event) => [event.change, event.by])).toEqual([
      ['added', person.id],
      ['updated', person.id],
      ['removed', person.id],
    ])
  })

  it.each(['client', 'craftsman'] as const)('alone may: not a %s', async (role) => {
    const [person, service] = [await app.a[role](), await made()]
    for (const call of [create({}, person), change(service, {}, person), remove(service, person)])
      expect((await call).body.code).toBe('FORBIDDEN')
    expect((await app.anonymous.post('/services', input())).status).toBe(401)
    expect((await app.anonymous.put(`/services/${service.id}`, {})).status).toBe(401)
    expect((await app.anonymous.delete(`/services/${service.id}`)).status).toBe(401)
  })

  it('cannot change or remove what is not there, or not there any more', async () => {
    const service = await made()
    await remove(service)
    for (const target of [service, { id: newId() }])
      for (const refused of [await change(target, { icon: 'x' }), await remove(target)])
        expect([refused.status, refused.body.code]).toEqual([404, 'NOT_FOUND'])
    expect((await remove({ id: 'x' })).body.code).toBe('INVALID_ID')
  })

  it.each([
    ['name', undefined],
    ['name', ' '],
    ['name', 'n'.repeat(61)],
    ['nameAr', undefined],
    ['icon', { $ne: '' }],
    ['description', 'd'.repeat(301)],
    ['descriptionAr', null],
    ['keys', ['plumbing']],
    ['position', 0],
  ])('cannot give a bad %s', async (field, value) => {
    const { status, body } = await create({ [field]: value })
    expect([status, body.errors[0].path]).toEqual([400, field])
  })

  it('add one once by one key', async () => {
    const facts = input()
    const send = () => app.as(staff).post('/services', facts).set('Idempotency-Key', 'one-key')
    const [first, second] = [await send(), await send()]
    expect([first.status, second.text]).toEqual([201, first.text])
    expect((await list()).filter(({ name }) => name === facts.name)).toHaveLength(1)
  })
})

describe('the picture of a service', () => {
  const pictureIn = async ({ id }: Service) => {
    const found = (await list()).find((service) => service.id === id)
    return found?.picture
  }
  const kept = () => app.database.collection('uploads').countDocuments()

  it('comes by id or by form, is replaced, and removed by null', async () => {
    const before = await kept()
    const service = await made({ picture: await upload(app, staff) })
    expect(service).toMatchObject({ picture: expect.stringContaining('/dev/files/') })
    expect(await pictureIn(service)).toBe(service.picture)
    const form = app.as(staff).put(`/services/${service.id}`).attach('picture', PNG, 'a.png')
    const { body } = await form.expect(200)
    expect(body.picture).not.toBe(service.picture)
    expect(await pictureIn(service)).toBe(body.picture)
    expect(await kept()).toBe(before + 1)
    const { body: renamed } = await change(service, { icon: 'tap-icon' }).expect(200)
    expect(renamed.picture).toBe(body.picture)
    const { body: bare } = await change(service, { picture: null }).expect(200)
    expect(bare).not.toHaveProperty('picture')
    expect(await pictureIn(service)).toBeUndefined()
    expect(await kept()).toBe(before)
  })

  it('comes with a new service as a form', async () => {
    const call = app.as(staff).post('/services').attach('picture', PNG, 'a.png')
    for (const [name, value] of Object.entries(input())) void call.field(name, value)
    expect((await call.expect(201)).body.picture).toContain('/dev/files/')
  })

  it('is an upload of whoever sets it, and one only', async () => {
    const theirs = await upload(app, await app.a.admin())
    const refused = await create({ picture: theirs })
    expect([refused.status, refused.body.errors[0].path]).toEqual([400, 'picture'])
    const own = await upload(app, staff)
    const call = app
      .as(staff)
      .put(`/services/${(await made()).id}`)
      .attach('picture', PNG, 'a.png')
    expect((await call.field('picture', own).expect(400)).body.errors[0].path).toBe('picture')
    const address = await create({ picture: 'https://a.example/1.png' })
    expect([address.status, address.body.errors[0].path]).toEqual([400, 'picture'])
  })
})

describe('the name of a service', () => {
  it.each([
    ['name', 'Plumbing'],
    ['name', '  pLUMBING '],
    ['name', 'سباكة'],
    ['nameAr', 'سباكة'],
    ['nameAr', 'سباكه'],
    ['nameAr', 'سِبَاكَة'],
    ['nameAr', 'سبـــاكة'],
    ['nameAr', 'Plumbing'],
    ['nameAr', 'نقاشة   ودهانات'],
  ])('is taken: %s %s', async (field, value) => {
    const { status, body } = await create({ [field]: value })
    expect([status, body.code]).toEqual([409, 'SERVICE_NAME_TAKEN'])
    const service = await made()
    expect((await change(service, { [field]: value })).body.code).toBe('SERVICE_NAME_TAKEN')
    expect(await named(service.name)).toEqual(service)
  })

  it('may be the same in both languages', async () => {
    const { status } = await create({ name: 'CCTV', nameAr: 'CCTV' })
    expect(status).toBe(201)
  })

  it('may change its spelling, and keeps its service', async () => {
    const service = await made({ name: 'Glazing', nameAr: 'زجاج' })
    expect((await change(service, { nameAr: 'الزجاج' })).status).toBe(200)
    expect((await change(service, { name: 'Glazing ' })).status).toBe(200)
    expect((await change(service, { name: 'GLAZING' })).body).toMatchObject({
      id: service.id,
      name: 'GLAZING',
    })
  })

  it('is free again once its service is removed', async () => {
    const service = await made({ name: 'Thatching', nameAr: 'سقف قش' })
    await remove(service)
    const again = await create({ name: 'thatching', nameAr: 'سَقف قش' })
    expect(again.status).toBe(201)
    expect(again.body.id).not.toBe(service.id)
  })

  it('goes to one of ten who ask at the same moment', async () => {
    const facts = { name: 'Tiling again', nameAr: 'بلاط آخر' }
    const replies = await Promise.all(Array.from({ length: 10 }, () => create(facts)))
    const codes = replies.map(({ status, body }) => `${status} ${body.code ?? ''}`).sort()
    expect(codes).toEqual(['201 ', ...Array.from({ length: 9 }, () => '409 SERVICE_NAME_TAKEN')])
    expect((await list()).filter(({ name }) => name === facts.name)).toHaveLength(1)
  })
})

describe('a service in use', () => {
  const post = async (category: string) => app.a.job({ category })

  it('by an open job is neither renamed nor removed, but otherwise changed', async () => {
    const service = await made()
    const job = await post(service.name)
    for (const refused of [await change(service, { name: 'Renamed' }), await remove(service)])
      expect([refused.status, refused.body.code]).toEqual([409, 'SERVICE_IN_USE'])
    expect((await change(service, { nameAr: 'اسم آخر', icon: 'moon-icon' })).status).toBe(200)
    await app.as(job.client).delete(`/jobs/${job.id}`)
    expect((await change(service, { name: 'Renamed' })).status).toBe(200)
    expect((await remove(service)).status).toBe(200)
  })

  it('by a hired job only may be removed, and the job keeps its name', async () => {
    const service = await made()
    const job = await app.a.hiredJob({ category: service.name })
    expect((await remove(service)).status).toBe(200)
    const { body } = await app.as(job.client).get(`/jobs/${job.id}`)
    expect(body.category).toBe(service.name)
  })

  it('by a craftsman is not renamed', async () => {
    const service = await made()
    await app.a.craftsman({ skills: [service.name] })
    const refused = await change(service, { name: 'Renamed too' })
    expect([refused.status, refused.body.code]).toEqual([409, 'SERVICE_IN_USE'])
  })

  it('is no category any more once it is removed', async () => {
    const service = await made()
    await remove(service)
    const { status, body } = await app.as(await app.a.craftsman()).get(`/jobs?category=${service.name}`)
    expect([status, body.errors[0].path]).toEqual([400, 'category'])
  })
})
