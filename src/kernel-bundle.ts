import type { Config } from '#config/config.js'
import type { Secrets } from '#config/secrets.js'
import type { Integrations } from '#integrations/adapters.js'
import type { SessionSource } from '#kernel/auth/authenticator.js'
import type { Tokens } from '#kernel/auth/tokens.js'
import type { Clock } from '#kernel/clock.js'
import type { Database } from '#kernel/db/database.js'
import type { Outbox } from '#kernel/events/outbox.js'
import type { AppConfigPart, ToldToApps } from '#kernel/app-config.js'
import type { ExtensionPoint } from '#kernel/features/extension-point.js'
import { moduleDefiner } from '#kernel/features/module.js'
import type { PictureEncoder } from '#kernel/files/picture-encoder.js'
import type { EndpointGroup } from '#kernel/http/endpoint.js'
import type { Idempotency } from '#kernel/http/idempotency.js'
import type { PictureKeeper } from '#kernel/files/kept-picture.js'
import type { RateLimiters } from '#kernel/http/rate-limits.js'
import type { Log } from '#kernel/log.js'
import type { Metrics } from '#kernel/metrics.js'
import type { NotificationKindIndex } from '#kernel/notifications/kind-index.js'
import type { Look } from '#kernel/notifications/lookups.js'
import type { PresenceReader } from '#kernel/realtime/presence.js'
import type { Publisher } from '#kernel/realtime/server-event.js'
import type { Timers } from '#kernel/tasks/timers.js'

/** What every feature may build on; each takes what it uses. */
export interface KernelBundle extends Omit<Integrations, 'pages' | 'errors' | 'readdress'> {
  readonly config: Config
  readonly secrets: Secrets
  readonly clock: Clock
  readonly log: Log
  readonly metrics: Metrics
  readonly database: Database
  readonly rateLimiters: RateLimiters
  readonly outbox: Outbox
  readonly timers: Timers
  readonly idempotency: Idempotency
  readonly publisher: Publisher
  readonly encoder: PictureEncoder
  /** Keeps the pictures that endpoints take; the feature that does adds itself. */
  readonly pictureKeeper: ExtensionPoint<PictureKeeper>
  /** Who has what open on a device that is connected. */
  readonly presence: PresenceReader
  readonly tokens: Tokens
  /** Tells whose sessions are alive; the feature that keeps them adds itself. */
  readonly sessionSource: ExtensionPoint<SessionSource>
  readonly kinds: NotificationKindIndex
  /** Every endpoint there is, as data. */
  readonly endpoints: readonly EndpointGroup[]
  readonly appConfigParts: readonly AppConfigPart[]
  /** What the features tell apps at their start; complete once all are composed. */
  readonly appConfig: ExtensionPoint<ToldToApps>
  /** Asks a question that another feature answers. */
  readonly look: Look
}

/** Defines a feature's module: what it needs of others, and how its parts are built from this bundle. */
export const defineModule = moduleDefiner<KernelBundle>()
