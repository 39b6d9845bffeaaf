import { defineModule } from '#app/kernel-bundle.js'
import { bind } from '#kernel/http/endpoint.js'
import { users } from '../users/users.compose.js'
import { emailChangeStore } from './email-changes.model.js'
import { EmailChanges } from './email-changes.service.js'
import { emailVerificationController, ownEmailController } from './email-verification.controller.js'
import { emailVerificationFeature } from './email-verification.feature.js'
import { emailVerificationRoutes, ownEmailRoutes } from './email-verification.routes.js'
import { emailVerificationStore } from './email-verifications.model.js'
import { EmailVerifications } from './email-verifications.service.js'
import { verificationConsumers, verificationPreviews } from './verification-mails.js'
import { VerificationMailCounts } from './verification-mail-counts.js'
import { VerificationTokens } from './verification-tokens.js'

export const emailVerification = defineModule({
  feature: emailVerificationFeature,
  needs: { users },
  compose: (kernel, needs) => {
    const { database, clock, secrets, config, mail } = kernel
    const { directory, accounts, proofs, credentialEffects } = needs.users
    const parts = {
      ...kernel,
      directory,
      accounts,
      proofs,
      mailCounts: new VerificationMailCounts(kernel),
      tokens: new VerificationTokens({ secret: secrets.jwtSecret }),
      verifications: emailVerificationStore(database, clock),
      changes: emailChangeStore(database, clock),
    }
    const verifications = new EmailVerifications(parts)
    const changes = new EmailChanges(parts)
    credentialEffects.add(async (tx, { id, changed }) => {
      if (changed === 'password') await changes.endPending(tx, id)
    })
    const { webAppUrl } = config.http
    return {
      endpoints: [
        bind(emailVerificationRoutes, emailVerificationController({ verifications, changes })),
        bind(ownEmailRoutes, ownEmailController({ changes })),
      ],
      consumers: verificationConsumers({ verifications, changes, directory, mail, webAppUrl }),
      previews: () => verificationPreviews(webAppUrl),
      offers: {},
    }
  },
})
