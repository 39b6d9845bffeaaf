import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { invitationSent } from '#features/marketplace/invitations/invitations.events.js'
import { catalogue } from '#app/api.js'
import { newId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { deviceOf, happen, kindsTo, pushesTo, textsTo } from '../support/notified.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
let craftsman: Person
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())
beforeEach(async () => {
  craftsman = await app.a.craftsman()
})

const change = (body: object, person = craftsman) => app.as(person).post('/notifications/preferences', body)
const read = async (person = craftsman) =>
  (await app.as(person).get('/notifications/preferences').expect(200)).body
const channelsOf = (body: { kinds: { kind: string; channels: object }[] }, kind: string) =>
  body.kinds.find((each) => each.kind === kind)!.channels

const ON = { on: true, mutable: true }
const OFF = { on: false, mutable: true }
const ALWAYS = { on: true, mutable: false }
const NEVER = { on: false, mutable: false }

const invite = async () => {
  const job = await app.a.job()
  const pair = { jobId: job.id, clientId: job.client.id, craftsmanId: craftsman.id }
  await happen(app, invitationSent, { invitationId: newId(), ...pair })
}

describe('preferences', () => {
  it('show every kind with every channel, as the table has them', async () => {
    const body = await read()
    expect(body.kinds.map(({ kind }: { kind: string }) => kind)).toEqual(catalogue.kinds.names)
    expect(body.quietHours).toBeNull()
    expect(channelsOf(body, 'invitation.sent')).toEqual({ inApp: ALWAYS, push: ON, email: ON, sms: OFF })
    expect(channelsOf(body, 'quote.revised')).toEqual({
      inApp: ALWAYS,
      push: NEVER,
      email: NEVER,
      sms: NEVER,
    })
    expect(channelsOf(body, 'user.password-changed')).toMatchObject({ push: NEVER, email: ALWAYS })
  })

  it.each(['invitation.sent', 'quote.submitted', 'invitation.accepted', 'job.status-changed'])(
    'send %s, one of the document’s four, in the app, by push and by mail',
    async (kind) => {
      expect(channelsOf(await read(), kind)).toMatchObject({ inApp: ALWAYS, push: ON, email: ON })
    },
  )

  it('change in any part, and the rest stays', async () => {
    const first = await change({ kinds: [{ kind: 'invitation.sent', push: false, sms: true }] }).expect(200)
    expect(channelsOf(first.body, 'invitation.sent')).toEqual({
      inApp: ALWAYS,
      push: OFF,
      email: ON,
      sms: ON,
    })
    const quietHours = { from: '22:00', to: '07:00' }
    await change({ quietHours }).expect(200)
    await change({ kinds: [{ kind: 'quote.accepted', email: false }] }).expect(200)
    await change({ kinds: [{ kind: 'invitation.sent', push: true }] }).expect(200)
    const body = await read()
    expect(channelsOf(body, 'invitation.sent')).toMatchObject({ push: ON, sms: ON })
    expect(channelsOf(body, 'quote.accepted')).toMatchObject({ email: OFF })
    expect(body.quietHours).toEqual({ ...quietHours, timeZone: 'Africa/Cairo' })
    expect((await change({ quietHours: null })).body.quietHours).toBeNull()
  })

  it('of two devices at the same time both hold', async () => {
    const kinds = ['invitation.sent', 'quote.accepted', 'quote.declined', 'job.confirmed'] as const
    const changes = kinds.map((kind) => change({ kinds: [{ kind, push: false }] }))
    for (const { status } of await Promise.all(changes)) expect(status).toBe(200)
    const body = await read()
    for (const kind of kinds) expect(channelsOf(body, kind)).toMatchObject({ push: OFF })
  })

  it('are everybody’s own', async () => {
    await change({ kinds: [{ kind: 'invitation.sent', push: false }] })
    expect(channelsOf(await read(await app.a.craftsman()), 'invitation.sent')).toMatchObject({ push: ON })
  })

  it('may be sent back as they were read', async () => {
    const { kinds } = await read()
    const same = kinds.map(
      ({ kind, channels }: { kind: string; channels: Record<string, { on: boolean }> }) => ({
        kind,
        ...Object.fromEntries(Object.entries(channels).map(([name, { on }]) => [name, on])),
      }),
    )
    const { body } = await change({ kinds: same }).expect(200)
    expect(body.kinds).toEqual(kinds)
  })

  it.each([
    ['muting the app', { kinds: [{ kind: 'invitation.sent', inApp: false }] }, 'kinds.0.inApp'],
    [
      'muting the mail about a new password',
      { kinds: [{ kind: 'quote.accepted' }, { kind: 'user.password-changed', email: false }] },
      'kinds.1.email',
    ],
    ['mail about messages', { kinds: [{ kind: 'message.received', email: true }] }, 'kinds.0.email'],
    ['an unknown kind', { kinds: [{ kind: 'gossip', push: true }] }, 'kinds.0.kind'],
    ['an unknown channel', { kinds: [{ kind: 'quote.accepted', fax: true }] }, 'kinds.0.fax'],
    ['half of the quiet hours', { quietHours: { from: '22:00' } }, 'quietHours.to'],
    ['quiet hours that are none', { quietHours: { from: '22:00', to: '22:00' } }, 'quietHours.to'],
    ['a time that is none', { quietHours: { from: '24:00', to: '07:00' } }, 'quietHours.from'],
    [
      'an unknown time zone',
      { quietHours: { from: '22:00', to: '07:00', timeZone: 'Mars/Base' } },
      'quietHours.timeZone',
    ],
  ])('refuse %s, and keep all as it was', async (_what, sent, path) => {
    const before = await read()
    for (const language of ['en', 'ar']) {
      const { status, body } = await change(sent).set('Accept-Language', language)
      expect([status, body.code, body.errors[0].path]).toEqual([400, 'VALIDATION_FAILED', path])
      expect(/\p{Script=Arabic}/u.test(body.errors[0].message)).toBe(language === 'ar')
    }
    expect(await read()).toEqual(before)
  })

  it('mute push and mail of a kind, never the app', async () => {
    await deviceOf(app, craftsman)
    await change({ kinds: [{ kind: 'invitation.sent', push: false, email: false }] }).expect(200)
    await invite()
    expect(await kindsTo(app, craftsman)).toEqual(['invitation.sent'])
    expect(await pushesTo(app, craftsman)).toEqual([])
    expect(await app.mailsTo(craftsman.email)).toEqual([])
  })

  it('have a kind texted to who asks for it', async () => {
    await invite()
    expect(await textsTo(app, craftsman)).toEqual([])
    await change({ kinds: [{ kind: 'invitation.sent', sms: true }] }).expect(200)
    await invite()
    const [text, ...more] = await textsTo(app, craftsman)
    expect(more).toEqual([])
    expect(text).toMatchObject({
      to: craftsman.phone,
      text: expect.stringMatching(/^Craftworks: You are invited to quote\nMona Mahmoud invites you/),
    })
  })
})

describe('a channel that is switched off', () => {
  it('cannot be switched on', async () => {
    const silent = await startTestApp({ env: { PUSH: 'off' } })
    const person = await silent.a.craftsman()
    const caller = silent.as(person)
    const { body } = await caller.get('/notifications/preferences').expect(200)
    expect(channelsOf(body, 'invitation.sent')).toMatchObject({ push: NEVER, email: ON })
    const refused = await caller.post('/notifications/preferences', {
      kinds: [{ kind: 'invitation.sent', push: true }],
    })
    expect(refused.body.errors[0].path).toBe('kinds.0.push')
    await silent.close()
  })
})
