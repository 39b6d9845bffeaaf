import type { Migration } from '../db/migration.js'
import type { ErrorTable } from '../errors/app-error.js'
import type { EventDefinition } from '../events/event.js'
import type { EndpointGroup } from '../http/endpoint.js'
import type { NotificationKindIndex } from '../notifications/kind-index.js'
import type { NotificationKinds } from '../notifications/notification-kind.js'
import type { SocketMessageGroup } from '../realtime/socket-message.js'
import type { AppConfigPart } from '../app-config.js'

/** A chapter of the API reference; `tag` is what groups of endpoints name. */
export interface ReferenceHeading {
  readonly tag: string
  readonly text: string
  /** Chapters stand in the order of these numbers. */
  readonly position: number
}

/** Definitions that name what all features define, and so are made once that is known. */
export type Deferred<Definitions> =
  Definitions | ((kinds: NotificationKindIndex, appConfig: readonly AppConfigPart[]) => Definitions)

/**
 * A feature as data: what the API reference, the tests and the assembly walk. Its limits are those of its endpoints and
 * messages. What it does is in its module.
 */
export interface Feature {
  readonly name: string
  readonly headings?: Deferred<readonly ReferenceHeading[]>
  readonly routes?: Deferred<readonly EndpointGroup[]>
  readonly sockets?: Deferred<readonly SocketMessageGroup[]>
  readonly errors?: ErrorTable
  readonly events?: readonly EventDefinition[]
  readonly notifications?: NotificationKinds
  /** The kinds of its timers, which are stored. */
  readonly timers?: readonly string[]
  /** What it tells apps at their start; `appConfig` of its module says it. */
  readonly appConfig?: AppConfigPart
  /** What its collections need in the database; frozen once released. */
  readonly migrations?: readonly Migration[]
}

export const defineFeature = <const Definition extends Feature>(feature: Definition): Definition => feature
