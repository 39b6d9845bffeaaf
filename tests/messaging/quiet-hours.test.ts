import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { invitationSent } from '#features/marketplace/invitations/invitations.events.js'
import { type QuietHours, quietUntil } from '#features/messaging/notifications/quiet-hours.rules.js'
import { HOUR } from '#kernel/clock.js'
import { newId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { deviceOf, happen, kindsTo, pushesTo, redeliver, textsTo, toldTo } from '../support/notified.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const NIGHT: QuietHours = { from: '22:00', to: '07:00', timeZone: 'Africa/Cairo' }

describe('the end of quiet hours', () => {
  it.each([
    ['in the evening', NIGHT, '2026-11-20T20:30:15.500Z', '2026-11-21T05:00:00.000Z'],
    ['after midnight', NIGHT, '2026-11-20T23:59:59.999Z', '2026-11-21T05:00:00.000Z'],
    ['at their beginning', NIGHT, '2026-11-20T20:00:00.000Z', '2026-11-21T05:00:00.000Z'],
    ['before them', NIGHT, '2026-11-20T19:59:59.999Z', null],
    ['at their end', NIGHT, '2026-11-21T05:00:00.000Z', null],
    [
      'within a day',
      { ...NIGHT, from: '13:00', to: '15:30' },
      '2026-11-20T12:00:00.000Z',
      '2026-11-20T13:30:00.000Z',
    ],
    [
      'in another time zone',
      { ...NIGHT, timeZone: 'Asia/Dubai' },
      '2026-11-20T18:00:00Z',
      '2026-11-21T03:00:00.000Z',
    ],
    // Egypt's clocks go forward on the last Friday of April at 00:00, and back on the last Thursday of October at 24:00
    ['in the night when clocks go forward', NIGHT, '2026-04-23T20:30:00Z', '2026-04-24T04:00:00.000Z'],
    ['in the night when clocks go back', NIGHT, '2026-10-29T19:30:00Z', '2026-10-30T05:00:00.000Z'],
    [
      'at a time that the clocks skip',
      { ...NIGHT, to: '00:30' },
      '2026-04-23T20:30:00Z',
      '2026-04-23T22:30:00.000Z',
    ],
  ])('%s', (...[_when, quiet, at, end]) => {
    expect(quietUntil(quiet, new Date(at))?.toISOString() ?? null).toBe(end)
  })
})

describe('quiet hours', () => {
  let app: TestApp
  let craftsman: Person
  beforeAll(async () => {
    app = await startTestApp({ env: SIGNED_IN_FOR_LONG })
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    craftsman = await app.a.craftsman()
    await deviceOf(app, craftsman)
    const now = app.clock.now().getUTCHours()
    const at = (hour: number) => `${String(hour % 24).padStart(2, '0')}:00`
    const quietHours = { from: at(now), to: at(now + 8), timeZone: 'UTC' }
    const kinds = [{ kind: 'invitation.sent', sms: true }]
    await app.as(craftsman).post('/notifications/preferences', { quietHours, kinds }).expect(200)
  })

  const invite = async () => {
    const job = await app.a.job()
    const pair = { jobId: job.id, clientId: job.client.id, craftsmanId: craftsman.id }
    await happen(app, invitationSent, { invitationId: newId(), ...pair })
    await app.settle()
  }

  it('hold push and text back, and nothing else', async () => {
    await invite()
    expect(await kindsTo(app, craftsman)).toEqual(['invitation.sent'])
    expect(await app.mailsTo(craftsman.email)).toHaveLength(1)
    expect(await pushesTo(app, craftsman)).toEqual([])
    expect(await textsTo(app, craftsman)).toEqual([])
    app.clock.advance(8 * HOUR)
    expect(await pushesTo(app, craftsman)).toMatchObject([{ title: 'You are invited to quote' }])
    expect(await textsTo(app, craftsman)).toHaveLength(1)
    await redeliver(app)
    expect(await pushesTo(app, craftsman)).toHaveLength(1)
    expect(await textsTo(app, craftsman)).toHaveLength(1)
  })

  it('end with one push for all that has not been read', async () => {
    await invite()
    await invite()
    await invite()
    const [read] = await toldTo(app, craftsman)
    await app.as(craftsman).put(`/notifications/${read!.id}/read`).expect(200)
    app.clock.advance(8 * HOUR)
    expect(await pushesTo(app, craftsman)).toMatchObject([
      { title: '2 new notifications', body: 'You are invited to quote\nYou are invited to quote', badge: 2 },
    ])
    expect(await textsTo(app, craftsman)).toHaveLength(1)
  })

  it('end with nothing when all has been read', async () => {
    await invite()
    await app.as(craftsman).put('/notifications/read-all').expect(200)
    app.clock.advance(8 * HOUR)
    expect(await pushesTo(app, craftsman)).toEqual([])
    expect(await textsTo(app, craftsman)).toEqual([])
  })

  it('do not hold back what is urgent', async () => {
    const { password } = craftsman
    const kinds = [{ kind: 'user.password-changed', sms: true }]
    await app.as(craftsman).post('/notifications/preferences', { kinds }).expect(200)
    const passwords = { currentPassword: password, newPassword: 'battery staple' }
    await app.as(craftsman).put('/users/change-password', passwords).expect(200)
    expect(await textsTo(app, craftsman)).toMatchObject([
      { text: expect.stringContaining('Your password was changed') },
    ])
  })

  it('are over when they are over', async () => {
    app.clock.advance(8 * HOUR)
    await invite()
    expect(await pushesTo(app, craftsman)).toHaveLength(1)
  })
})
