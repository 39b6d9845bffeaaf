import { z } from 'zod'
import { endpoints } from '#kernel/http/endpoint.js'
import { Message } from '#kernel/http/schemas.js'
import type { FieldProblem } from '#kernel/i18n/field-problems.js'
import { pattern } from '#kernel/i18n/rule-words.js'
import { localizedRule } from '#kernel/i18n/validation.js'
import { foldText } from '#kernel/text.js'
import { mailboxLimit } from '../auth/auth.limits.js'
import { accountLimit } from '../passwords/password.limits.js'
import { GivenPassword } from '../passwords/password.schemas.js'
import { Email } from '../users/users.schemas.js'
import {
  verificationLimit,
  verificationMailboxLimit,
  verificationMailLimit,
} from './email-verification.limits.js'

const NO_CODE: FieldProblem = {
  code: 'INVALID_FORMAT',
  en: 'Must be the 6 digits in the mail, such as 048213',
  ar: 'يجب أن يكون الرمز المكون من 6 أرقام كما ورد في البريد، مثل 048213',
}

/** Typed in Arabic digits as often as not. */
const code = z
  .string()
  .trim()
  .check(pattern(/^[\d\u0660-\u0669\u06F0-\u06F9]{6}$/, NO_CODE))
  .transform(foldText)

const TOKEN_OR_CODE = {
  en: 'Send either token, or email and code',
  ar: 'يُرجى إرسال token وحده، أو email مع code',
}

const Proof = z
  .strictObject({
    token: z.string().min(1).max(4096).optional().describe('From the link'),
    email: Email.optional(),
    code: code.optional().describe('From the mail, with `email`'),
  })
  .refine(({ token, email, code }) => token === undefined || (email ?? code) === undefined, {
    ...localizedRule({ code: 'CONFLICTING_FIELDS', ...TOKEN_OR_CODE }),
    path: ['token'],
  })
  .refine(({ token, email, code }) => (token ?? (email && code)) !== undefined, {
    ...localizedRule({ code: 'REQUIRED', ...TOKEN_OR_CODE }),
    path: ['token'],
  })
  .meta({ id: 'EmailProofInput' })

export type Proof = z.output<typeof Proof>

export const emailVerificationRoutes = endpoints(
  { name: 'auth', basePath: '/auth', tag: 'Authentication' },
  {
    verifyEmail: {
      method: 'post',
      path: '/verify-email',
      summary: 'Confirm an email address',
      description:
        'With the token of a link: of the mail after registering, or of one of the two mails when the address is changed. Or with the code of the mail after registering: it works for 15 minutes and can be tried five times. A link works for 24 hours, and answers the same when it is used again, as after a lost answer; a newer one replaces it.',
      access: 'public',
      body: Proof,
      reply: { status: 200, body: Message },
      errors: ['VERIFICATION_INVALID', 'EMAIL_TAKEN'],
      failureLimit: { limit: verificationLimit, codes: ['VERIFICATION_INVALID'] },
      example: {
        body: { email: 'hassan@craftworks.example', code: '123456' },
        reply: { message: 'Your email address is confirmed.' },
      },
    },
    resendVerification: {
      method: 'post',
      path: '/verify-email/resend',
      summary: 'Request another link and code',
      description:
        'Mailed to the address of your account, unless it is confirmed. The last ones stop working.',
      access: 'signed-in',
      reply: { status: 200, body: Message },
      errors: [],
      userLimit: verificationMailLimit,
      ownLimits: [verificationMailboxLimit],
      example: { reply: { message: 'We have sent you a new link and code.' } },
    },
  },
)

/** Below the users' own paths. */
export const ownEmailRoutes = endpoints(
  { name: 'users', basePath: '/users', tag: 'Users' },
  {
    changeEmail: {
      method: 'put',
      path: '/me/email',
      summary: 'Change your email address',
      description:
        'Sends a link to the new address and, where it is confirmed, to the present one; an unconfirmed one is told of it. Once both have been opened (`POST /auth/verify-email`), the new address takes its place. A new password ends a change that is under way.',
      access: 'signed-in',
      body: z.strictObject({ email: Email, password: GivenPassword }),
      reply: { status: 200, body: Message },
      errors: ['WRONG_PASSWORD', 'EMAIL_TAKEN', 'SERVICE_UNAVAILABLE'],
      failureLimit: { limit: accountLimit, codes: ['WRONG_PASSWORD'] },
      subjectLimit: { limit: mailboxLimit, of: ({ email }: { email: string }) => email },
      ownLimits: [verificationMailLimit, verificationMailboxLimit],
      example: {
        body: { email: 'hassan.mahmoud@craftworks.example', password: 'correct horse' },
        reply: { message: 'We have sent links to confirm the change.' },
      },
    },
  },
)
