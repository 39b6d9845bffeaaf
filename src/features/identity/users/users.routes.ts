import { z } from 'zod'
import { PICTURE_TYPES } from '#kernel/files/file-types.js'
import { endpoints } from '#kernel/http/endpoint.js'
import { Message } from '#kernel/http/schemas.js'
import { GivenPassword } from '../passwords/password.schemas.js'
import { userExamples } from './users.examples.js'
import { phoneLimit } from './users.limits.js'
import { MEMBERS } from './users.rules.js'
import { OwnProfile, ProfileChanges, PublicProfile, UserParams } from './users.schemas.js'
import { accountLimit } from '../passwords/password.limits.js'

const MAX_PICTURE_BYTES = 5 * 1024 * 1024

const update = {
  path: '/me',
  access: 'signed-in',
  body: ProfileChanges,
  upload: {
    field: 'profilePicture',
    maxFiles: 1,
    maxBytes: MAX_PICTURE_BYTES,
    types: PICTURE_TYPES,
    keep: { folder: 'profile-images', transform: { width: 400, height: 400 } },
  },
  reply: { status: 200, body: OwnProfile },
  errors: ['PHONE_TAKEN', 'RATE_LIMITED', 'SERVICE_UNAVAILABLE'],
  ownLimits: [phoneLimit],
  example: { body: userExamples.changes, reply: userExamples.own },
} as const

export const userRoutes = endpoints(
  { name: 'users', basePath: '/users', tag: 'Users' },
  {
    getOwn: {
      method: 'get',
      path: '/me',
      summary: 'Read your profile',
      description: 'Everything in your profile; for craftsmen also their wallet.',
      access: 'signed-in',
      reply: { status: 200, body: OwnProfile },
      errors: [],
      example: { reply: userExamples.own },
    },
    update: {
      ...update,
      method: 'put',
      summary: 'Change your profile',
      description:
        'Fields that are left out stay as they are; `null` clears phone, location, address or bio. Skills and bio are for craftsmen. Email and role cannot be changed here. A file `profilePicture` (JPG, PNG, GIF or WebP, at most 5 MB) replaces the picture, `null` removes it. In a form an empty field stands for `null`.',
    },
    patch: {
      ...update,
      method: 'patch',
      summary: 'Change your profile (alias)',
      description: 'The same as PUT.',
    },
    deactivate: {
      method: 'delete',
      path: '/account',
      summary: 'Close your account',
      description:
        'Signs out every device and refuses every later login. Not while somebody is hired, nor with open jobs unless `cancelOpenJobs` is true. Standing quotes and invitations end, chats are closed; what was done stays. Accounts of staff are closed by an admin.',
      access: MEMBERS,
      body: z.strictObject({
        password: GivenPassword,
        cancelOpenJobs: z
          .boolean()
          .optional()
          .describe('Cancels open jobs that nobody is hired for; without it they are in the way'),
      }),
      reply: { status: 200, body: Message },
      errors: ['WRONG_PASSWORD', 'JOBS_STILL_OPEN', 'SERVICE_UNAVAILABLE'],
      failureLimit: { limit: accountLimit, codes: ['WRONG_PASSWORD'] },
      example: { body: { password: 'correct horse' }, reply: { message: 'Your account has been closed.' } },
    },
    get: {
      method: 'get',
      path: '/:userId',
      summary: 'Read the public profile of a client or craftsman',
      description: 'What everybody may see: no contact details, exact location, wallet or documents.',
      access: 'public',
      params: UserParams,
      reply: { status: 200, body: PublicProfile },
      errors: ['NOT_FOUND'],
      example: { reply: userExamples.public },
    },
  },
)
