import { userExamples } from '#features/identity/users/users.examples.js'
import { newId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { upload } from '../support/pictures.js'
import type { TestApp } from '../support/test-app.js'
import type { MatrixHarness } from '../matrices/harness.js'
import { EVERY_ROLE, type FeatureMatrix, type OperationMatrix } from '../matrices/matrix.js'

const profile = {
  firstName: 'Hassan',
  lastName: 'Mahmoud',
  phone: '01112345678',
  location: { type: 'Point', coordinates: [31.2357, 30.0444] },
  language: 'ar',
  skills: ['Plumbing'],
  address: '14 Road 9, flat 5',
  bio: 'Fifteen years with water systems.',
  profilePicture: null,
}

const changeProfile: OperationMatrix = {
  access: EVERY_ROLE,
  call: ({ people }: MatrixHarness) => ({ caller: people.craftsman, body: userExamples.changes }),
  everyField: profile,
}

/** A portfolio has at most ten pictures. */
const makeRoom = async (app: TestApp, craftsman: Person) => {
  const { body } = await app.as(craftsman).get('/users/me')
  for (const { id } of body.portfolio.slice(5)) await app.as(craftsman).delete(`/users/me/portfolio/${id}`)
}

export const matrix: FeatureMatrix = {
  operations: {
    'users.getOwn': { access: EVERY_ROLE, call: ({ people }) => ({ caller: people.craftsman }) },
    'users.update': changeProfile,
    'users.patch': changeProfile,
    'users.changePassword': {
      access: EVERY_ROLE,
      call: async ({ app }) => {
        const caller = await app.a.client()
        return { caller, body: { currentPassword: caller.password, newPassword: 'battery staple' } }
      },
      everyField: { currentPassword: 'a wrong one', newPassword: 'battery staple' },
    },
    'users.deactivate': {
      access: ['client', 'craftsman'],
      call: async ({ app }) => {
        const caller = await app.a.client()
        return { caller, body: { password: caller.password } }
      },
      everyField: { password: 'a wrong one', cancelOpenJobs: true },
    },
    'users.get': {
      access: 'everybody',
      call: ({ people }) => ({ caller: null, params: { userId: people.craftsman.id } }),
      withoutOwner: 'public profiles are for everybody',
    },
    'portfolio.add': {
      access: ['craftsman'],
      call: async ({ app, people: { craftsman: caller } }) => {
        await makeRoom(app, caller)
        return { caller, body: { upload: await upload(app, caller), caption: 'Retiled in Maadi' } }
      },
      everyField: { upload: newId(), caption: 'Retiled in Maadi' },
    },
    'portfolio.remove': {
      access: ['craftsman'],
      call: async ({ app, people: { craftsman: caller } }) => {
        await makeRoom(app, caller)
        const item = { upload: await upload(app, caller) }
        const { body } = await app.as(caller).post('/users/me/portfolio', item).expect(201)
        return { caller, params: { itemId: body.id as string } }
      },
    },
    'bans.ban': {
      access: ['admin'],
      call: async ({ app, people }) => ({
        caller: people.admin,
        params: { userId: (await app.a.client()).id },
        body: { reason: 'Fraud report' },
      }),
      everyField: { reason: 'Fraud report' },
      withoutOwner: 'admins may block anybody',
    },
    'bans.unban': {
      access: ['admin'],
      call: async ({ app, people }) => {
        const { id: userId } = await app.a.client()
        await app.as(people.admin).patch(`/admin/users/${userId}/ban`, { reason: 'Fraud report' })
        return { caller: people.admin, params: { userId } }
      },
      withoutOwner: 'admins may unblock anybody',
    },
  },
  ids: async ({ app, people: { admin, craftsman } }) => {
    const free = await Promise.all(Array.from({ length: 12 }, () => upload(app, craftsman)))
    const { body } = await app.as(craftsman).post('/users/me/portfolio', { upload: free.pop() })
    return { userId: [(await app.a.client()).id, admin.id], itemId: [body.id], upload: free }
  },
}
