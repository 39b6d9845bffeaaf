import { defineFeature } from '#kernel/features/feature.js'
import { banRoutes } from './bans.routes.js'
import { portfolioRoutes } from './portfolio.routes.js'
import { userErrors } from './users.errors.js'
import {
  profilePictureReplaced,
  userBanned,
  userDeactivated,
  userPasswordChanged,
  userRegistered,
  userUnbanned,
  userUpdated,
} from './users.events.js'
import { userMigrations } from './users.migrations.js'
import { userNotifications } from './users.notifications.js'
import { userRoutes } from './users.routes.js'

export const usersFeature = defineFeature({
  name: 'users',
  headings: [
    { tag: 'Users', text: 'Your own profile, and the public profiles of others.', position: 20 },
    { tag: 'Administration', text: 'For staff.', position: 110 },
  ],
  routes: [userRoutes, portfolioRoutes, banRoutes],
  errors: userErrors,
  events: [
    userRegistered,
    userUpdated,
    profilePictureReplaced,
    userPasswordChanged,
    userDeactivated,
    userBanned,
    userUnbanned,
  ],
  notifications: userNotifications,
  migrations: userMigrations,
})
