import type { Handlers } from '#kernel/http/endpoint.js'
import type { SessionService } from '../sessions/sessions.service.js'
import { viewOwnProfile } from '../users/users.view.js'
import type { authRoutes, ownPasswordRoutes } from './auth.routes.js'
import type { AuthService, SignedIn } from './auth.service.js'
import type { PasswordService } from './passwords.service.js'

const viewSignedIn = ({ user, tokens }: SignedIn) => ({ ...tokens, user: viewOwnProfile(user) })

export const authController = (parts: {
  auth: AuthService
  sessions: SessionService
  passwords: PasswordService
}): Handlers<typeof authRoutes> => ({
  register: async ({ body: { deviceName: name, ...person }, language, caller }) =>
    viewSignedIn(
      await parts.auth.register({ ...person, language: person.language ?? language }, { ...caller, name }),
    ),
  login: async ({ body: { deviceName: name, ...login }, caller }) =>
    viewSignedIn(await parts.auth.login(login, { ...caller, name })),
  refresh: ({ body: { refreshToken, deviceName: name }, caller }) =>
    parts.sessions.refresh(refreshToken, { ...caller, name }),
  logout: async ({ actor, say }) => {
    await parts.sessions.signOut(actor)
    return say({ en: 'You have been signed out.', ar: 'تم تسجيل الخروج.' })
  },
  forgotPassword: async ({ body, caller, say }) => {
    await parts.passwords.requestReset(body.email, caller)
    return say({
      en: 'If there is an account with this email, we have sent a link to it.',
      ar: 'إذا كان هناك حساب بهذا البريد الإلكتروني، فقد أرسلنا إليه رابطًا.',
    })
  },
  resetPassword: async ({ body, say }) => {
    await parts.passwords.reset(body.token, body.newPassword)
    return say({
      en: 'Your password has been changed. Sign in with the new one.',
      ar: 'تم تغيير كلمة المرور. يمكنك تسجيل الدخول بكلمة المرور الجديدة.',
    })
  },
})

export const ownPasswordController = (passwords: PasswordService): Handlers<typeof ownPasswordRoutes> => ({
  changePassword: async ({ actor, body, say }) => {
    await passwords.change(actor, body)
    return say({ en: 'Your password has been changed.', ar: 'تم تغيير كلمة المرور.' })
  },
})
