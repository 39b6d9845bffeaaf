import { places } from '#features/catalog/places/places.compose.js'
import { services } from '#features/catalog/services/services.compose.js'
import { uploads } from '#features/catalog/uploads/uploads.compose.js'
import { auth } from '#features/identity/auth/auth.compose.js'
import { emailVerification } from '#features/identity/email-verification/email-verification.compose.js'
import { sessions } from '#features/identity/sessions/sessions.compose.js'
import { users } from '#features/identity/users/users.compose.js'
import { favourites } from '#features/marketplace/favourites/favourites.compose.js'
import { invitations } from '#features/marketplace/invitations/invitations.compose.js'
import { jobs } from '#features/marketplace/jobs/jobs.compose.js'
import { quotes } from '#features/marketplace/quotes/quotes.compose.js'
import { recommendations } from '#features/marketplace/recommendations/recommendations.compose.js'
import { chat } from '#features/messaging/chat/chat.compose.js'
import { notifications } from '#features/messaging/notifications/notifications.compose.js'
import { activity } from '#features/operations/activity/activity.compose.js'
import { appConfig } from '#features/operations/app-config/app-config.compose.js'
import { health } from '#features/operations/health/health.compose.js'
import { operationKeys } from '#features/operations/operation-keys/operation-keys.compose.js'

/** Every feature there is. The order means nothing. */
export const features = [
  places,
  services,
  uploads,
  auth,
  emailVerification,
  sessions,
  users,
  favourites,
  invitations,
  jobs,
  quotes,
  recommendations,
  chat,
  notifications,
  activity,
  appConfig,
  health,
  operationKeys,
]
