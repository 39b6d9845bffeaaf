import { invitationSent } from '#features/marketplace/invitations/invitations.events.js'
import { newId } from '#kernel/ids.js'
import type { MatrixHarness } from '../matrices/harness.js'
import { EVERY_ROLE, type FeatureMatrix, PAGE } from '../matrices/matrix.js'
import { deviceOf, happen, toldTo, unsubscribeToken } from '../support/notified.js'

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

/** Of a mail to a craftsman that an operation calls for. */
const tokenOf = async ({ app }: MatrixHarness): Promise<string> => {
  const craftsman = await app.a.craftsman()
  const { id: jobId, client } = await app.a.job()
  const pair = { jobId, clientId: client.id, craftsmanId: craftsman.id }
  await happen(app, invitationSent, { invitationId: newId(), ...pair })
  return unsubscribeToken((await app.mailsTo(craftsman.email))[0]!)
}

const ONE_CLICK = { 'List-Unsubscribe': 'One-Click' }

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
    'notifications.subscription': {
      access: 'everybody',
      call: async (harness) => ({ caller: null, params: { token: await tokenOf(harness) } }),
      withoutId: true,
    },
    'notifications.unsubscribe': {
      access: 'everybody',
      call: async (harness) => ({ caller: null, params: { token: await tokenOf(harness) }, body: ONE_CLICK }),
      everyField: ONE_CLICK,
      withoutKey: 'mails that are off stay off',
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
