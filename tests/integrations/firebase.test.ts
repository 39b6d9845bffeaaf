import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { FirebasePushSender } from '#integrations/push/firebase.js'
import type { PushMessage } from '#integrations/push/port.js'
import { DAY, SECOND } from '#kernel/clock.js'
import { FCM_PROJECT, type FcmError, startFakeFcm } from '../fakes/fake-fcm.js'
import { ManualClock } from '../support/manual-clock.js'

const account = { projectId: FCM_PROJECT, clientEmail: 'push@craftworks.example', privateKey: 'unused' }

const message: PushMessage = {
  userId: '68f0c2a4e1b2c3d4e5f60711',
  title: 'New quote: EGP 450',
  body: 'Hassan offers to do “Kitchen tap leaks” for EGP 450.',
  data: {
    jobId: '68f0c2a4e1b2c3d4e5f60733',
    link: 'https://craftworks.example/jobs/68f0c2a4e1b2c3d4e5f60733',
  },
  tag: '68f0c2a4e1b2c3d4e5f60788',
  group: '68f0c2a4e1b2c3d4e5f60733',
  isBurst: true,
  badge: 3,
  ttlSeconds: 86_400,
}

describe('push through Firebase', () => {
  const clock = new ManualClock()
  let fcm: Awaited<ReturnType<typeof startFakeFcm>>
  beforeAll(async () => {
    fcm = await startFakeFcm()
  })
  afterAll(() => fcm.close())
  beforeEach(() => {
    fcm.sent.length = 0
  })

  const sender = (accessToken?: string) =>
    new FirebasePushSender({ account, clock, endpoint: fcm.endpoint(accessToken) })

  it('has the form of FCM, one call for each device', async () => {
    const results = await sender().send(message, ['phone', 'tablet'])
    expect(fcm.refused).toEqual([])
    expect(results).toEqual([
      { token: 'phone', outcome: 'sent' },
      { token: 'tablet', outcome: 'sent' },
    ])
    const { tag, title, body } = message
    const expiry = String((clock.now().getTime() + DAY) / SECOND)
    expect(fcm.sent.find(({ token }) => token === 'phone')).toEqual({
      token: 'phone',
      notification: { title, body },
      data: { ...message.data, userId: message.userId },
      android: {
        priority: 'high',
        ttl: '86400s',
        collapse_key: tag,
        notification: { tag, sound: 'default', notification_count: 3 },
      },
      apns: {
        headers: {
          'apns-priority': '10',
          'apns-push-type': 'alert',
          'apns-collapse-id': tag,
          'apns-expiration': expiry,
        },
        payload: { aps: { sound: 'default', badge: 3, 'thread-id': message.group } },
      },
      webpush: {
        headers: { TTL: '86400', Urgency: 'high' },
        notification: { title, body, tag },
        fcmOptions: { link: message.data.link },
      },
    })
  })

  it('groups nothing that stands alone, and leads browsers to no page without TLS', async () => {
    const data = { link: 'http://localhost:3000/notifications' }
    await sender().send({ ...message, group: null, data }, ['phone'])
    expect(fcm.refused).toEqual([])
    expect(fcm.sent[0]!.apns.payload.aps).not.toHaveProperty('thread-id')
    expect(fcm.sent[0]!.webpush).not.toHaveProperty('fcmOptions')
  })

  it('has a collapse key only where a burst needs it: a device keeps four', async () => {
    await sender().send({ ...message, isBurst: false }, ['phone'])
    expect(fcm.sent[0]!.android).not.toHaveProperty('collapse_key')
    expect(fcm.sent[0]!.android.notification.tag).toBe(message.tag)
  })

  it.each<[FcmError, string]>([
    ['UNREGISTERED', 'dead'],
    ['INVALID_ARGUMENT', 'dead'],
    ['SENDER_ID_MISMATCH', 'dead'],
    ['PERMISSION_DENIED', 'misconfigured'],
    ['NOT_FOUND', 'misconfigured'],
    ['OTHER_ARGUMENT', 'refused'],
    ['QUOTA_EXCEEDED', 'later'],
    ['UNAVAILABLE', 'later'],
    ['INTERNAL', 'later'],
    ['THIRD_PARTY_AUTH_ERROR', 'misconfigured'],
  ])('tells what %s means for a device, beside one that is fine', async (error, outcome) => {
    fcm.answer('phone', error)
    const results = await sender().send(message, ['phone', 'tablet'])
    expect(results).toEqual([
      { token: 'phone', outcome, reason: expect.stringMatching(/^FCM answered messaging\//) },
      { token: 'tablet', outcome: 'sent' },
    ])
    fcm.answer('phone', null)
  })

  it.each(['SILENCE', 'ONCE_MORE'] as const)(
    'waits no longer than its deadline after %s, beside a device that is fine',
    async (error) => {
      fcm.answer('phone', error)
      const hasty = new FirebasePushSender({ account, clock, endpoint: fcm.endpoint(), patience: 300 })
      expect(await hasty.send(message, ['phone', 'tablet'])).toEqual([
        { token: 'phone', outcome: 'later', reason: expect.stringContaining('nothing within 300 ms') },
        { token: 'tablet', outcome: 'sent' },
      ])
      fcm.answer('phone', null)
    },
  )

  it('leaves a bad credential to an operator', async () => {
    const [result] = await sender('another token').send(message, ['phone'])
    expect(result).toMatchObject({ outcome: 'misconfigured' })
    const unreadable = new FirebasePushSender({ account, clock })
    const [unread] = await unreadable.send(message, ['phone'])
    expect(unread).toMatchObject({
      outcome: 'misconfigured',
      reason: expect.stringContaining('app/invalid-credential'),
    })
  })

  it('comes later when FCM cannot be reached', async () => {
    const gone = await startFakeFcm()
    const lost = new FirebasePushSender({ account, clock, endpoint: gone.endpoint() })
    await gone.close()
    expect(await lost.send(message, ['phone'])).toMatchObject([{ token: 'phone', outcome: 'later' }])
  })
})
