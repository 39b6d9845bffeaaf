import type { Consumer } from '../events/event.js'
import type { MountedGroup } from '../http/endpoint.js'
import type { AnsweredLookup } from '../notifications/lookups.js'
import type { AddressBook } from '../notifications/address-book.js'
import type { PreviewSource } from '../notifications/template-preview.js'
import type { BoundMessages } from '../realtime/socket-message.js'
import type { TimerHandler } from '../tasks/timers.js'
import type { ToldToApps } from '../app-config.js'
import type { Feature } from './feature.js'

/** What a feature built: what the kernel serves and runs for it, and what it offers to other features. */
export interface Composed<Offers> {
  readonly endpoints?: readonly MountedGroup[]
  readonly messages?: readonly BoundMessages[]
  readonly consumers?: readonly Consumer[]
  readonly timers?: readonly TimerHandler[]
  readonly lookups?: readonly AnsweredLookup[]
  /** Of the templates of what it sends. */
  readonly previews?: PreviewSource
  readonly appConfig?: ToldToApps
  /** Of the one feature that knows all users. */
  readonly addressBook?: AddressBook
  readonly offers: Offers
  /** Called when the server begins to stop. */
  readonly stopping?: () => void
  /** Called when nothing of the feature runs any more. */
  readonly close?: () => Promise<void>
}

/** Gives what another module of the list offers, composing it first where that has not happened. */
export type OffersOf<Kernel> = <Offers>(module: FeatureModule<Kernel, Offers>) => Offers

/** A feature with what builds its parts. */
export interface FeatureModule<Kernel, Offers> {
  readonly feature: Feature
  readonly compose: (kernel: Kernel, offersOf: OffersOf<Kernel>) => Composed<Offers>
}

type Needs<Kernel> = Readonly<Record<string, FeatureModule<Kernel, unknown>>>

type Offered<Kernel, Needed extends Needs<Kernel>> = {
  readonly [Name in keyof Needed]: Needed[Name] extends FeatureModule<Kernel, infer Offers> ? Offers : never
}

/** What defines modules over one bundle of kernel parts. `needs` are the features whose offers this one uses. */
export const moduleDefiner =
  <Kernel>() =>
  <const Needed extends Needs<Kernel>, Offers>(definition: {
    readonly feature: Feature
    readonly needs: Needed
    readonly compose: (kernel: Kernel, needs: Offered<Kernel, Needed>) => Composed<Offers>
  }): FeatureModule<Kernel, Offers> => ({
    feature: definition.feature,
    compose: (kernel, offersOf) => {
      const offered = Object.entries(definition.needs).map(([name, module]) => [name, offersOf(module)])
      return definition.compose(kernel, Object.fromEntries(offered) as Offered<Kernel, Needed>)
    },
  })
