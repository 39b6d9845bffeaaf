import type { Migration } from '../db/migration.js'
import { ErrorRegistry } from '../errors/registry.js'
import { type EndpointGroup, storedNameOf } from '../http/endpoint.js'
import { ADDRESS_LIMIT, GENERAL_LIMIT, type Limit } from '../http/limit.js'
import { limitsOf } from '../http/limits-of.js'
import { routeShape } from '../http/route-order.js'
import { NotificationKindIndex } from '../notifications/kind-index.js'
import { REALTIME_CHAPTER } from '../realtime/reference.js'
import type { SocketMessageGroup } from '../realtime/socket-message.js'
import type { AppConfigPart } from '../app-config.js'
import type { Deferred, Feature, ReferenceHeading } from './feature.js'

const REALTIME_POSITION = 80

/** Throws when a name is claimed twice, by the same feature or by two. */
const assertOnce = (what: string, names: readonly string[]): void => {
  const seen = new Set<string>()
  for (const name of names) {
    if (seen.has(name)) throw new Error(`${what} ${name} is defined twice`)
    seen.add(name)
  }
}

const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  one.name < other.name ? -1 : 1

/** What all features together define, whatever their order. */
export class FeatureCatalogue {
  readonly names: readonly string[]
  readonly errors: ErrorRegistry
  readonly kinds: NotificationKindIndex
  readonly appConfig: readonly AppConfigPart[]
  readonly groups: readonly EndpointGroup[]
  readonly sockets: readonly SocketMessageGroup[]
  readonly limits: readonly Limit[]
  readonly headings: readonly ReferenceHeading[]
  readonly migrations: readonly Migration[]

  /** Throws, saying which, when a name is used twice: of a feature, route, message, event, timer, limit, error, kind or part of the app configuration. */
  constructor(features: readonly Feature[]) {
    const sorted = features.toSorted(byName)
    this.names = sorted.map(({ name }) => name)
    assertOnce('the feature', this.names)
    this.errors = new ErrorRegistry(sorted.map(({ errors = {} }) => errors))
    this.kinds = new NotificationKindIndex(sorted.map(({ notifications = {} }) => notifications))
    this.appConfig = sorted.flatMap(({ appConfig }) => appConfig ?? [])
    this.groups = sorted.flatMap(({ routes = [] }) => this.#made(routes))
    this.sockets = sorted.flatMap(({ sockets = [] }) => this.#made(sockets))
    this.limits = this.#limits()
    this.headings = this.#headings(sorted)
    this.migrations = sorted.flatMap(({ migrations = [] }) => migrations)
    this.#assertDistinct(sorted)
  }

  #assertDistinct(features: readonly Feature[]): void {
    const operations = this.groups.flatMap(({ name, basePath, endpoints }) =>
      Object.entries(endpoints).map(([endpoint, spec]) => ({
        id: `${name}.${endpoint}`,
        storedAs: storedNameOf(`${name}.${endpoint}`, spec),
        route: `${spec.method} ${routeShape(`${basePath}${spec.path}`)}`,
      })),
    )
    assertOnce(
      'the operation',
      operations.map(({ id }) => id),
    )
    assertOnce(
      'the stored name',
      operations.map(({ storedAs }) => storedAs),
    )
    assertOnce(
      'the route',
      operations.map(({ route }) => route),
    )
    assertOnce(
      'the message',
      this.sockets.flatMap(({ messages }) => Object.keys(messages)),
    )
    assertOnce(
      'the event',
      features.flatMap(({ events = [] }) => events.map(({ type }) => type)),
    )
    assertOnce(
      'the timer',
      features.flatMap(({ timers = [] }) => timers),
    )
    assertOnce(
      'the limit',
      this.limits.map(({ name }) => name),
    )
    assertOnce(
      'the setting',
      this.limits.map(({ env }) => env),
    )
    assertOnce(
      'the chapter',
      this.headings.map(({ tag }) => tag),
    )
    assertOnce(
      'the part of the app configuration',
      this.appConfig.map(({ name }) => name),
    )
    const chapters = new Set(this.headings.map(({ tag }) => tag))
    for (const { name, tag } of this.groups) {
      if (!chapters.has(tag)) throw new Error(`the chapter ${tag} of ${name} has no heading`)
    }
  }

  /** A limit that several endpoints share is one object, and counts once. */
  #limits(): Limit[] {
    const endpoints = this.groups.flatMap((group) => Object.values(group.endpoints))
    const messages = this.sockets.flatMap((group) => Object.values(group.messages))
    const limits = [...endpoints, ...messages].flatMap((spec) => limitsOf(spec))
    return [...new Set([GENERAL_LIMIT, ADDRESS_LIMIT, ...limits])]
  }

  #made<Definition>(definitions: Deferred<readonly Definition[]>): readonly Definition[] {
    return typeof definitions === 'function' ? definitions(this.kinds, this.appConfig) : definitions
  }

  #headings(features: readonly Feature[]): ReferenceHeading[] {
    const realtime = { tag: 'Real time', text: REALTIME_CHAPTER, position: REALTIME_POSITION }
    const own = features.flatMap(({ headings = [] }) => this.#made(headings))
    const all = [realtime, ...own]
    return all.sort((one, other) => one.position - other.position || (one.tag < other.tag ? -1 : 1))
  }
}
