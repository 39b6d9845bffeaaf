import type { Config } from '#config/config.js'
import type { Secrets } from '#config/secrets.js'
import { authController } from '#features/identity/auth/auth.controller.js'
import { authRoutes } from '#features/identity/auth/auth.routes.js'
import { AuthService } from '#features/identity/auth/auth.service.js'
import { passwordResetStore } from '#features/identity/auth/password-resets.model.js'
import { PasswordService } from '#features/identity/auth/passwords.service.js'
import { resetMailConsumer } from '#features/identity/auth/reset-mail.js'
import { ResetTokens } from '#features/identity/auth/reset-tokens.js'
import { PasswordHasher } from '#features/identity/passwords/password-hasher.js'
import { sessionController } from '#features/identity/sessions/sessions.controller.js'
import { sessionStore } from '#features/identity/sessions/sessions.model.js'
import { sessionRoutes } from '#features/identity/sessions/sessions.routes.js'
import { SessionService } from '#features/identity/sessions/sessions.service.js'
import { AccountService } from '#features/identity/users/accounts.service.js'
import { banController } from '#features/identity/users/bans.controller.js'
import { banRoutes } from '#features/identity/users/bans.routes.js'
import { BanService } from '#features/identity/users/bans.service.js'
import { replacedPictureConsumer } from '#features/identity/users/profile-pictures.js'
import { ProfileService } from '#features/identity/users/profiles.service.js'
import { UserDirectory } from '#features/identity/users/user-directory.js'
import { userController } from '#features/identity/users/users.controller.js'
import { userStore } from '#features/identity/users/users.model.js'
import { userRoutes } from '#features/identity/users/users.routes.js'
import type { ServiceCatalog } from '#features/catalog/services/services.service.js'
import type { MailSender } from '#integrations/mail/port.js'
import type { FileStorage } from '#integrations/storage/port.js'
import { Tokens } from '#kernel/auth/tokens.js'
import type { Clock } from '#kernel/clock.js'
import type { Database } from '#kernel/db/database.js'
import type { Outbox } from '#kernel/events/outbox.js'
import { bind } from '#kernel/http/endpoint.js'

/** Who is known, and whose tokens are alive: what all the other features ask. */
export const composePeople = (parts: {
  config: Config
  secrets: Secrets
  database: Database
  outbox: Outbox
  clock: Clock
}) => {
  const { config, secrets, database, outbox, clock } = parts
  const users = userStore(database, clock)
  const tokens = new Tokens({ options: { ...config.auth, secret: secrets.jwtSecret }, clock })
  const sessions = new SessionService({
    sessions: sessionStore(database, clock),
    tokens,
    outbox,
    database,
    clock,
  })
  return { users, tokens, sessions, directory: new UserDirectory({ users }) }
}

/** Accounts, sessions, passwords, profiles and bans. */
export const composeIdentity = (
  parts: ReturnType<typeof composePeople> & {
    config: Config
    secrets: Secrets
    database: Database
    clock: Clock
    outbox: Outbox
    catalog: ServiceCatalog
    mail: MailSender
    storage: FileStorage
  },
) => {
  const { config, outbox, sessions } = parts
  const minutes = config.auth.resetTokenMinutes
  const hasher = new PasswordHasher({ cost: config.auth.passwordHashCost })
  const accounts = new AccountService({ ...parts, hasher })
  const auth = new AuthService({ ...parts, accounts, hasher })
  const passwords = new PasswordService({
    ...parts,
    resets: passwordResetStore(parts.database, parts.clock),
    tokens: new ResetTokens({ secret: parts.secrets.jwtSecret }),
    resetMinutes: minutes,
    accounts,
    hasher,
  })
  const profiles = new ProfileService(parts)
  const bans = new BanService(parts)
  outbox.subscribe(resetMailConsumer({ ...parts, passwords, webAppUrl: config.http.webAppUrl, minutes }))
  outbox.subscribe(replacedPictureConsumer(parts.storage))

  return {
    auth,
    accounts,
    profiles,
    close: () => hasher.close(),
    groups: [
      bind(authRoutes, authController({ auth, sessions, passwords })),
      bind(sessionRoutes, sessionController(sessions)),
      bind(userRoutes, userController({ profiles, accounts, passwords })),
      bind(banRoutes, banController(bans)),
    ],
  }
}
