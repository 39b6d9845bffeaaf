import { z } from 'zod'
import { endpoints } from '#kernel/http/endpoint.js'
import { line, Message } from '#kernel/http/schemas.js'
import { localizedRule } from '#kernel/i18n/validation.js'
import { documentedAs } from '#kernel/openapi/documented-as.js'
import { GivenPassword, NewPassword } from '../passwords/password.schemas.js'
import { isFullName, isPersonName, NO_NAME } from '../users/person-name.rules.js'
import { userExamples } from '../users/users.examples.js'
import { MemberRole } from '../users/user-choices.schemas.js'
import { CRAFTSMEN_ONLY } from '../users/users.rules.js'
import { Email, OwnProfile, personFields } from '../users/users.schemas.js'
import { accountLimit, credentialsLimit } from '../passwords/password.limits.js'
import { mailboxLimit, mailLimit, refreshLimit } from './auth.limits.js'

const MAX_DEVICE_NAME = 60
const deviceName = line(MAX_DEVICE_NAME)
  .optional()
  .describe('What the user calls this device; shown in the list of their sessions')

const Registration = z
  .strictObject({
    email: Email,
    password: NewPassword,
    role: documentedAs(z.string().trim().toLowerCase().max(20).pipe(MemberRole), MemberRole).describe(
      'In any case',
    ),
    firstName: personFields.firstName,
    lastName: personFields.lastName,
    phone: personFields.phone.optional(),
    location: personFields.location.optional(),
    language: personFields.language.optional(),
    skills: personFields.skills.optional(),
    deviceName,
  })
  .refine(({ role, skills }) => role === 'craftsman' || skills === undefined, {
    ...localizedRule(CRAFTSMEN_ONLY),
    path: ['skills'],
  })
  .refine(
    ({ firstName, lastName }) =>
      !isPersonName(firstName) || !isPersonName(lastName) || isFullName(firstName, lastName),
    { ...localizedRule(NO_NAME), path: ['lastName'] },
  )
  .meta({ id: 'RegistrationInput' })

/** Without what is the session's. */
export type Registration = Omit<z.output<typeof Registration>, 'deviceName'>

const Login = z
  .strictObject({
    loginIdentifier: z.string().trim().min(1).max(254).describe('Email or phone; for staff the email'),
    password: GivenPassword,
    type: z
      .enum(['clients', 'admins'])
      .meta({ id: 'LoginType' })
      .describe('clients: clients and craftsmen; admins: staff'),
    deviceName,
  })
  .meta({ id: 'LoginInput' })

export type Login = Omit<z.output<typeof Login>, 'deviceName'>

const tokens = {
  token: z.string().describe('Access token, for the Authorization header'),
  refreshToken: z.string().describe('Can be used once'),
  expiresIn: z.int().describe('Seconds until the access token expires'),
}

const SignedIn = z.strictObject({ ...tokens, user: OwnProfile }).meta({ id: 'SignedIn' })
const TokenPair = z.strictObject(tokens).meta({ id: 'TokenPair' })

/** Strings only: an object in its place must never reach a query. */
const Token = z.string().min(1).max(4096)

const example = {
  pair: {
    token: 'eyJhbGciOiJIUzI1NiJ9.e30.c2ln',
    refreshToken: 'eyJhbGciOiJIUzI1NiJ9.e30.c2ln',
    expiresIn: 900,
  },
}

export const authRoutes = endpoints(
  { name: 'auth', basePath: '/auth', tag: 'Authentication' },
  {
    register: {
      method: 'post',
      path: '/register',
      summary: 'Create an account',
      description:
        'For clients and craftsmen; signs in at once. `language` defaults to that of Accept-Language.',
      access: 'public',
      body: Registration,
      reply: { status: 201, body: SignedIn },
      errors: ['EMAIL_TAKEN', 'PHONE_TAKEN', 'SERVICE_UNAVAILABLE'],
      failureLimit: { limit: credentialsLimit, codes: ['EMAIL_TAKEN', 'PHONE_TAKEN'] },
      example: {
        body: {
          email: 'hassan@craftworks.example',
          password: 'correct horse',
          role: 'craftsman',
          firstName: 'Hassan',
          lastName: 'Mahmoud',
          phone: '01001234567',
          skills: ['Plumbing'],
        },
        reply: { ...example.pair, user: userExamples.own },
      },
    },
    login: {
      method: 'post',
      path: '/login',
      summary: 'Sign in',
      description:
        'Checked in this order: password, ban, type. Every login opens a session of its own. Only wrong passwords are limited, for each account and each network. Guessing from elsewhere does not lock out a network from which the account was used before, nor a device that sends its last access token along, though it has expired.',
      access: 'public',
      body: Login,
      reply: { status: 200, body: SignedIn },
      errors: [
        'INVALID_CREDENTIALS',
        'ACCOUNT_BANNED',
        'ACCOUNT_DEACTIVATED',
        'WRONG_LOGIN_TYPE',
        'SERVICE_UNAVAILABLE',
      ],
      ownLimits: [credentialsLimit, accountLimit],
      example: {
        body: { loginIdentifier: '01001234567', password: 'correct horse', type: 'clients' },
        reply: { ...example.pair, user: userExamples.own },
      },
    },
    refresh: {
      method: 'post',
      path: '/refresh-token',
      summary: 'Refresh the tokens',
      description:
        'The refresh token that is sent is replaced. Sent again, as after a lost answer or from a second tab, it is answered with the same new one: for 30 seconds in any case, later as long as nothing of the new pair was used. After that, and with any older token, it ends the whole session, because it is in two hands.',
      access: 'public',
      body: z.strictObject({ refreshToken: Token, deviceName }),
      reply: { status: 200, body: TokenPair },
      errors: ['UNAUTHORIZED', 'ACCOUNT_BANNED'],
      failureLimit: { limit: refreshLimit, codes: ['UNAUTHORIZED'], afterwards: true },
      example: { body: { refreshToken: example.pair.refreshToken }, reply: example.pair },
    },
    logout: {
      method: 'post',
      path: '/logout',
      summary: 'Sign out',
      description: 'Ends this session: its tokens stop working at once. Other devices stay signed in.',
      access: 'signed-in',
      reply: { status: 200, body: Message },
      errors: [],
      example: { reply: { message: 'You have been signed out.' } },
    },
    forgotPassword: {
      method: 'post',
      path: '/forgot-password',
      summary: 'Request a password reset link',
      description:
        'The answer is the same whether or not there is such an account. The link works once, for 60 minutes, and replaces an earlier one.',
      access: 'public',
      body: z.strictObject({ email: Email }),
      reply: { status: 200, body: Message },
      errors: [],
      rateLimit: mailLimit,
      ownLimits: [mailboxLimit],
      example: {
        body: { email: 'hassan@craftworks.example' },
        reply: { message: 'If there is an account with this email, we have sent a link to it.' },
      },
    },
    resetPassword: {
      method: 'post',
      path: '/reset-password',
      summary: 'Set a new password with the token of the link',
      description: 'Signs out every device of the user. The new password must differ from the present one.',
      access: 'public',
      body: z.strictObject({ token: Token, newPassword: NewPassword }),
      reply: { status: 200, body: Message },
      errors: ['RESET_TOKEN_INVALID', 'SERVICE_UNAVAILABLE'],
      failureLimit: { limit: credentialsLimit, codes: ['RESET_TOKEN_INVALID'] },
      example: {
        body: { token: '68f0c2a4e1b2c3d4e5f60711.c2lnbmF0dXJl', newPassword: 'battery staple' },
        reply: { message: 'Your password has been changed. Sign in with the new one.' },
      },
    },
  },
)

/** Below the users' own paths. */
export const ownPasswordRoutes = endpoints(
  { name: 'users', basePath: '/users', tag: 'Users' },
  {
    changePassword: {
      method: 'put',
      path: '/change-password',
      summary: 'Change the own password',
      description:
        'Signs out every other device of the user. The new password must differ from the present one.',
      access: 'signed-in',
      body: z.strictObject({ currentPassword: GivenPassword, newPassword: NewPassword }),
      reply: { status: 200, body: Message },
      errors: ['WRONG_PASSWORD', 'SERVICE_UNAVAILABLE'],
      failureLimit: { limit: accountLimit, codes: ['WRONG_PASSWORD'] },
      example: {
        body: { currentPassword: 'correct horse', newPassword: 'battery staple' },
        reply: { message: 'Your password has been changed.' },
      },
    },
  },
)
