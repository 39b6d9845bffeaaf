import { newId } from '#kernel/ids.js'
import { deviceOf, toldTo } from '../support/notified.js'
import { type Fixtures, PAGE } from './fixture.js'
import type { Ground } from './ground.js'

/** A notification of the client that he has not read. */
const told = async ({ app, people: { client } }: Ground) => {
  await app.forgetDueWork()
  await app.a.quote({ job: await app.a.job({ client }) })
  const all = await toldTo(app, client)
  return { caller: client, params: { notificationId: all.at(-1)!.id } }
}

const device = () => ({ token: `device-${newId()}`, platform: 'android' })

const preferences = {
  kinds: [{ kind: 'quote.submitted', inApp: true, push: true, email: false, sms: true }],
  quietHours: { from: '22:00', to: '07:00', timeZone: 'Africa/Cairo' },
}

export const notificationFixtures: Fixtures = {
  'notifications.list': {
    call: async (ground) => ({ caller: (await told(ground)).caller }),
    everyParameter: { ...PAGE, unread: 'true', before: newId() },
  },
  'notifications.unreadCount': { call: ({ people }) => ({ caller: people.client }) },
  'notifications.markRead': {
    call: async (ground) => {
      const { caller, params } = await told(ground)
      return { caller, body: { ids: [params.notificationId] } }
    },
    everyField: { ids: [newId()], all: true },
  },
  'notifications.readAll': { call: ({ people }) => ({ caller: people.client }) },
  'notifications.read': { call: told },
  'notifications.remove': { call: told },
  'notifications.preferences': { call: ({ people }) => ({ caller: people.craftsman }) },
  'notifications.changePreferences': {
    call: ({ people }) => ({ caller: people.craftsman, body: preferences }),
    everyField: preferences,
  },
  'notifications.addDevice': {
    call: ({ people }) => ({ caller: people.client, body: device() }),
    everyField: device(),
  },
  'notifications.removeDevice': {
    call: async ({ app, people }) => ({
      caller: people.client,
      params: { token: await deviceOf(app, people.client) },
    }),
  },
}
