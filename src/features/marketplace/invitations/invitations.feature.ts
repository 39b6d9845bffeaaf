import { defineFeature } from '#kernel/features/feature.js'
import { invitationErrors } from './invitations.errors.js'
import {
  invitationAnswered,
  invitationExpired,
  invitationGone,
  invitationSent,
  invitationsExpired,
} from './invitations.events.js'
import { invitationMigrations } from './invitations.migrations.js'
import { invitationNotifications } from './invitations.notifications.js'
import { invitationRoutes, receivedInvitationRoutes } from './invitations.routes.js'
import { INVITATION_EXPIRY } from './invitations.timers.js'

export const invitationsFeature = defineFeature({
  name: 'invitations',
  headings: [
    {
      tag: 'Invitations',
      text: 'Clients invite craftsmen to quote; craftsmen accept or reject.',
      position: 50,
    },
  ],
  routes: [invitationRoutes, receivedInvitationRoutes],
  errors: invitationErrors,
  events: [invitationSent, invitationAnswered, invitationsExpired, invitationGone, invitationExpired],
  notifications: invitationNotifications,
  timers: [INVITATION_EXPIRY],
  migrations: invitationMigrations,
})
