import { defineModule } from '#app/kernel-bundle.js'
import { services } from '#features/catalog/services/services.compose.js'
import { uploads } from '#features/catalog/uploads/uploads.compose.js'
import { ExtensionPoint } from '#kernel/features/extension-point.js'
import { bind } from '#kernel/http/endpoint.js'
import { answerLookup } from '#kernel/notifications/lookups.js'
import { PasswordHasher } from '../passwords/password-hasher.js'
import { sessions } from '../sessions/sessions.compose.js'
import { addressBook } from './address-book.js'
import { AccountService } from './accounts.service.js'
import { banController } from './bans.controller.js'
import { banRoutes } from './bans.routes.js'
import { BanService } from './bans.service.js'
import { ContactProofs } from './contact-proofs.js'
import { CraftsmanDirectory } from './craftsman-directory.js'
import type { CredentialEffect } from './credential-changes.js'
import { PhoneGuesses } from './phone-guesses.js'
import { Portfolio } from './portfolio.js'
import { portfolioController } from './portfolio.controller.js'
import { portfolioRoutes } from './portfolio.routes.js'
import { replacedPictureConsumer } from './profile-pictures.js'
import type { Departure } from './departures.js'
import { AddressMarks } from './known-addresses.js'
import { ProfileService } from './profiles.service.js'
import { UserDirectory } from './user-directory.js'
import { userController } from './users.controller.js'
import { usersFeature } from './users.feature.js'
import { userName } from './users.lookups.js'
import { userStore } from './users.model.js'
import { userRoutes } from './users.routes.js'

export const users = defineModule({
  feature: usersFeature,
  needs: { services, sessions, uploads },
  compose: (kernel, needs) => {
    const {
      services: { catalog, uses },
      sessions: { sessions: sessionService },
    } = needs
    const store = userStore(kernel.database, kernel.clock)
    const directory = new UserDirectory({ users: store })
    const hasher = new PasswordHasher({ cost: kernel.config.auth.passwordHashCost })
    const marks = new AddressMarks({ secret: kernel.secrets.jwtSecret })
    const credentialEffects = new ExtensionPoint<CredentialEffect>('users.credentialEffects')
    const proofs = new ContactProofs({ ...kernel, users: store, credentialEffects })
    const departures = new ExtensionPoint<Departure>('users.departures')
    const parts = {
      ...kernel,
      users: store,
      sessions: sessionService,
      hasher,
      catalog,
      marks,
      departures,
      credentialEffects,
      proofs,
      phoneGuesses: new PhoneGuesses(kernel),
      ...needs.uploads,
    }
    const accounts = new AccountService(parts)
    const profiles = new ProfileService(parts)
    const bans = new BanService(parts)
    uses.add({ isUsed: (name) => directory.hasCraftsmen(name), forbidsRemoval: false })
    return {
      endpoints: [
        bind(userRoutes, userController({ profiles, accounts, catalog })),
        bind(banRoutes, banController(bans)),
        bind(portfolioRoutes, portfolioController(new Portfolio(parts))),
      ],
      consumers: [replacedPictureConsumer(kernel.storage)],
      addressBook: addressBook(store),
      lookups: [answerLookup(userName, (ids) => directory.names(ids))],
      offers: {
        directory,
        craftsmen: new CraftsmanDirectory({ users: store }),
        accounts,
        profiles,
        hasher,
        marks,
        departures,
        credentialEffects,
        proofs,
      },
      close: () => hasher.close(),
    }
  },
})
