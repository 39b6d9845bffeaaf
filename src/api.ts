import { authErrors } from '#features/identity/auth/auth.errors.js'
import { authRoutes } from '#features/identity/auth/auth.routes.js'
import { sessionRoutes } from '#features/identity/sessions/sessions.routes.js'
import { banRoutes } from '#features/identity/users/bans.routes.js'
import { userErrors } from '#features/identity/users/users.errors.js'
import { userRoutes } from '#features/identity/users/users.routes.js'
import { invitationErrors } from '#features/marketplace/invitations/invitations.errors.js'
import {
  invitationRoutes,
  receivedInvitationRoutes,
} from '#features/marketplace/invitations/invitations.routes.js'
import { jobErrors } from '#features/marketplace/jobs/jobs.errors.js'
import { jobRoutes, ownJobRoutes } from '#features/marketplace/jobs/jobs.routes.js'
import { jobMessages } from '#features/marketplace/jobs/jobs.sockets.js'
import { quoteErrors } from '#features/marketplace/quotes/quotes.errors.js'
import { ownQuoteRoutes, quoteRoutes } from '#features/marketplace/quotes/quotes.routes.js'
import {
  recommendationRoutes,
  recommendedJobRoutes,
} from '#features/marketplace/recommendations/recommendations.routes.js'
import { serviceErrors } from '#features/catalog/services/services.errors.js'
import { serviceRoutes } from '#features/catalog/services/services.routes.js'
import { chatErrors } from '#features/messaging/chat/chat.errors.js'
import { chatMessages } from '#features/messaging/chat/chat.sockets.js'
import { chatRoutes } from '#features/messaging/chat/chat.routes.js'
import { notificationSocket } from '#features/messaging/notifications/notifications.sockets.js'
import { notificationRoutes } from '#features/messaging/notifications/notifications.routes.js'
import { healthRoutes } from '#features/operations/health/health.routes.js'
import { operationKeyRoutes } from '#features/operations/operation-keys/operation-keys.routes.js'
import { ErrorRegistry } from '#kernel/errors/registry.js'
import type { EndpointGroup } from '#kernel/http/endpoint.js'
import { openApiDocument } from '#kernel/http/openapi.js'
import { realtimeReference } from '#kernel/realtime/reference.js'
import type { SocketMessageGroup } from '#kernel/realtime/socket-message.js'

export const VERSION = '0.1.0'

/** Every endpoint there is, as data: what the reference, the tests and the composition walk. */
export const apiGroups: readonly EndpointGroup[] = [
  authRoutes,
  sessionRoutes,
  recommendationRoutes,
  recommendedJobRoutes,
  userRoutes,
  serviceRoutes,
  jobRoutes,
  ownJobRoutes,
  quoteRoutes,
  ownQuoteRoutes,
  invitationRoutes,
  receivedInvitationRoutes,
  chatRoutes,
  notificationRoutes,
  banRoutes,
  operationKeyRoutes,
  healthRoutes,
]

/** Every socket message and event there is, as data like the endpoints. */
export const socketGroups: readonly SocketMessageGroup[] = [jobMessages, chatMessages, notificationSocket]

export const errorRegistry = (): ErrorRegistry =>
  new ErrorRegistry([
    authErrors,
    userErrors,
    serviceErrors,
    jobErrors,
    quoteErrors,
    invitationErrors,
    chatErrors,
  ])

const tags = {
  Authentication:
    'Accounts, sessions, passwords. Access tokens live minutes, refresh tokens days; a revoked session fails at once.',
  Users: 'The own profile, and what everybody may see of others.',
  Services: 'The trades that craftsmen offer and jobs ask for.',
  Jobs: 'From a posted job to confirmed work.',
  Invitations: 'Whom the client asks to quote, and what they answer.',
  Quotes: 'What craftsmen offer, and whom the client hires.',
  Recommendations: 'Whom to ask for a job, and which job to quote on.',
  'Real time': realtimeReference(socketGroups),
  Chat: 'Between the client of a job and one craftsman. Sockets bring what is new; everything can be read here.',
  Notifications: 'What a user was told, by which channels he wants it, and the devices that take pushes.',
  Administration: 'For staff.',
  Operations: 'Is the server well, and what became of a request?',
}

/** The API reference; needs neither database nor configuration. */
export const apiDocument = () =>
  openApiDocument({ groups: apiGroups, errors: errorRegistry(), version: VERSION, tags })
