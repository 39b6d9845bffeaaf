import { newId } from '#kernel/ids.js'
import type { MatrixHarness } from '../matrices/harness.js'
import { EVERY_ROLE, type FeatureMatrix, PAGE } from '../matrices/matrix.js'
import { deviceOf, toldTo } from '../support/notified.js'

/** A notification of the client that they have not read. */
const told = async ({ app, people: { client } }: MatrixHarness) => {
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

export const matrix: FeatureMatrix = {
  operations: {
    'notifications.list': {
      access: EVERY_ROLE,
      call: async (harness) => ({ caller: (await told(harness)).caller }),
      everyParameter: { ...PAGE, unread: 'true', before: newId() },
    },
    'notifications.countUnread': {
      access: EVERY_ROLE,
      call: ({ people }) => ({ caller: people.client }),
    },
    'notifications.markManyRead': {
      access: EVERY_ROLE,
      call: async (harness) => {
        const { caller, params } = await told(harness)
        return { caller, body: { ids: [params.notificationId] } }
      },
      everyField: { ids: [newId()], all: true },
      withoutKey: 'what is read stays read',
    },
    'notifications.markAllRead': { access: EVERY_ROLE, call: ({ people }) => ({ caller: people.client }) },
    'notifications.markRead': { access: EVERY_ROLE, call: told },
    'notifications.remove': { access: EVERY_ROLE, call: told },
    'notifications.getPreferences': {
      access: EVERY_ROLE,
      call: ({ people }) => ({ caller: people.craftsman }),
    },
    'notifications.changePreferences': {
      access: EVERY_ROLE,
      call: ({ people }) => ({ caller: people.craftsman, body: preferences }),
      everyField: preferences,
      withoutKey: 'the same switches are the same preferences',
    },
    'notifications.addDevice': {
      access: EVERY_ROLE,
      call: ({ people }) => ({ caller: people.client, body: device() }),
      everyField: device(),
      withoutKey: 'the token is its own key; there is one device for it',
    },
    'notifications.removeDevice': {
      access: EVERY_ROLE,
      call: async ({ app, people }) => ({
        caller: people.client,
        params: { token: await deviceOf(app, people.client) },
      }),
      withoutId: true,
    },
  },
  ids: async (harness) => {
    const some = [await told(harness), await told(harness), await told(harness)]
    const ids = some.map(({ params }) => params.notificationId)
    const { app, people } = harness
    return { notificationId: ids, ids, before: ids, token: [await deviceOf(app, people.client)] }
  },
}
