import type { ServiceCatalog } from '#features/catalog/services/services.service.js'
import type { Handlers } from '#kernel/http/endpoint.js'
import type { SessionService } from '../sessions/sessions.service.js'
import { viewOwnProfile } from '../users/users.view.js'
import type { authRoutes, ownPasswordRoutes } from './auth.routes.js'
import type { AuthService, SignedIn } from './auth.service.js'
import type { PasswordService } from './passwords.service.js'

const viewSignedIn = ({ user, tokens }: SignedIn, nameOf: (service: string) => string) => ({
  ...tokens,
  user: viewOwnProfile(user, nameOf),
})

export const authController = (parts: {
  auth: AuthService
  sessions: SessionService
  passwords: PasswordService
  catalog: ServiceCatalog
}): Handlers<typeof authRoutes> => ({
  register: async ({ body: { deviceName: name, ...person }, language, caller }) => {
    const account = { ...person, language: person.language ?? language }
    const registered = await parts.auth.register(account, { ...caller, name })
    return viewSignedIn(registered, await parts.catalog.naming(language))
  },
  login: async ({ body: { deviceName: name, ...login }, caller, language }) =>
    viewSignedIn(await parts.auth.login(login, { ...caller, name }), await parts.catalog.naming(language)),
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
