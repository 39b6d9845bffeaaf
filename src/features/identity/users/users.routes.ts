import { z } from 'zod'
import { endpoints } from '#kernel/http/endpoint.js'
import { Message } from '#kernel/http/schemas.js'
import { GivenPassword } from '../passwords/password.schemas.js'
import { userExamples } from './users.examples.js'
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
    types: ['image/jpeg', 'image/png', 'image/gif', 'image/webp'],
  },
  reply: { status: 200, body: OwnProfile },
  errors: ['PHONE_TAKEN', 'SERVICE_UNAVAILABLE'],
  example: { body: userExamples.changes, reply: userExamples.own },
} as const

export const userRoutes = endpoints(
  { name: 'users', basePath: '/users', tag: 'Users' },
  {
    me: {
      method: 'get',
      path: '/me',
      summary: 'Read the own profile',
      description: 'Everything the user has said of himself; craftsmen also see their wallet.',
      access: 'signed-in',
      reply: { status: 200, body: OwnProfile },
      errors: [],
      example: { reply: userExamples.own },
    },
    replace: {
      ...update,
      method: 'put',
      summary: 'Change the own profile',
      description:
        'Changes what is given; `null` clears phone, location, address or bio. Skills and bio are for craftsmen. Email and role cannot be changed here. A file `profilePicture` (JPG, PNG, GIF or WebP) replaces the picture.',
    },
    update: {
      ...update,
      method: 'patch',
      summary: 'Change the own profile (alias)',
      description: 'The same as PUT.',
    },
    deactivate: {
      method: 'delete',
      path: '/account',
      summary: 'Close the own account',
      description:
        'Signs out every device and refuses every later login. Jobs, money and reviews stay. Accounts of staff are closed by an admin.',
      access: MEMBERS,
      body: z.strictObject({ password: GivenPassword }),
      reply: { status: 200, body: Message },
      errors: ['WRONG_PASSWORD', 'SERVICE_UNAVAILABLE'],
      failureLimit: { limit: accountLimit, codes: ['WRONG_PASSWORD'] },
      example: { body: { password: 'correct horse' }, reply: { message: 'The account was closed.' } },
    },
    read: {
      method: 'get',
      path: '/:userId',
      summary: 'Read the public profile of a client or craftsman',
      description: 'What everybody may see: neither contact nor exact location, wallet or documents.',
      access: 'public',
      params: UserParams,
      reply: { status: 200, body: PublicProfile },
      errors: ['NOT_FOUND'],
      example: { reply: userExamples.public },
    },
  },
)
