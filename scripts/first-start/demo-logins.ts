import type { DemoLogin } from '#kernel/pages/demo-login.js'
import { DEMO_PASSWORD } from '../seed/password.js'
import { DEMO_LOGINS } from './cast.js'

const STAFF: readonly string[] = ['moderator', 'admin']

/** What each demo account signs in with. Staff do so by email. */
export const demoLogins: readonly DemoLogin[] = Object.entries(DEMO_LOGINS).map(([role, { email }]) => ({
  role,
  body: {
    loginIdentifier: email,
    password: DEMO_PASSWORD,
    type: STAFF.includes(role) ? 'admins' : 'clients',
  },
}))
