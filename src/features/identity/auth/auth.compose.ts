import { defineModule } from '#app/kernel-bundle.js'
import { services } from '#features/catalog/services/services.compose.js'
import { bind } from '#kernel/http/endpoint.js'
import { sessions } from '../sessions/sessions.compose.js'
import { users } from '../users/users.compose.js'
import { AccountLimits } from './account-limits.js'
import { AccountSubjects } from './account-subjects.js'
import { tellAuth } from './auth.app-config.js'
import { authController, ownPasswordController } from './auth.controller.js'
import { authFeature } from './auth.feature.js'
import { authRoutes, ownPasswordRoutes } from './auth.routes.js'
import { AuthService } from './auth.service.js'
import { passwordResetStore } from './password-resets.model.js'
import { PasswordService } from './passwords.service.js'
import { resetMailConsumer, resetMailPreviews } from './reset-mail.js'
import { ResetTokens } from './reset-tokens.js'

export const auth = defineModule({
  feature: authFeature,
  needs: { services, sessions, users },
  compose: (kernel, needs) => {
    const { config, database, clock, secrets, mail } = kernel
    const { directory, accounts, hasher, marks, credentialEffects } = needs.users
    const subjects = new AccountSubjects({ ...needs.sessions, marks })
    const limits = new AccountLimits({ ...kernel, subjects })
    const parts = { ...kernel, ...needs.sessions, ...needs.services, directory, accounts, hasher, limits }
    const service = new AuthService(parts)
    const passwords = new PasswordService({
      ...parts,
      resets: passwordResetStore(database, clock),
      tokens: new ResetTokens({ secret: secrets.jwtSecret }),
      resetMinutes: config.auth.resetTokenMinutes,
    })
    credentialEffects.add((tx, { id }) => passwords.endLink(tx, id))
    const link = { webAppUrl: config.http.webAppUrl, minutes: config.auth.resetTokenMinutes }
    return {
      endpoints: [
        bind(authRoutes, authController({ ...parts, auth: service, passwords })),
        bind(ownPasswordRoutes, ownPasswordController(passwords)),
      ],
      consumers: [resetMailConsumer({ passwords, directory, mail, ...link })],
      previews: () => resetMailPreviews(link),
      appConfig: tellAuth(config.auth),
      offers: { auth: service },
    }
  },
})
