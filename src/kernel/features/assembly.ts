import type { Composed, FeatureModule, OffersOf } from './module.js'

type AnyModule<Kernel> = FeatureModule<Kernel, unknown>

/** Composes each feature of the list once, after those it needs, whatever the order of the list. */
export class Assembly<Kernel> {
  readonly #kernel: Kernel
  readonly #listed: ReadonlySet<AnyModule<Kernel>>
  readonly #composed = new Map<AnyModule<Kernel>, Composed<unknown>>()
  readonly #underWay: string[] = []

  /** Throws when features need each other in a circle, or one that is not in the list. */
  constructor(kernel: Kernel, modules: readonly AnyModule<Kernel>[]) {
    this.#kernel = kernel
    this.#listed = new Set(modules)
    for (const module of modules) this.#compose(module)
  }

  get all(): readonly Composed<unknown>[] {
    return [...this.#composed.values()]
  }

  /** What a feature of the list offers to others, and to tests and commands. */
  readonly offersOf: OffersOf<Kernel> = <Offers>(module: FeatureModule<Kernel, Offers>): Offers =>
    this.#compose(module).offers as Offers

  #compose(module: AnyModule<Kernel>): Composed<unknown> {
    const known = this.#composed.get(module)
    if (known) return known
    const { name } = module.feature
    if (!this.#listed.has(module)) throw new Error(`the feature ${name} is not in the list`)
    if (this.#underWay.includes(name)) {
      throw new Error(`features need each other in a circle: ${[...this.#underWay, name].join(' → ')}`)
    }
    this.#underWay.push(name)
    const composed = module.compose(this.#kernel, this.offersOf)
    this.#underWay.pop()
    this.#composed.set(module, composed)
    return composed
  }
}
