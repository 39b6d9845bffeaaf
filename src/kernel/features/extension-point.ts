/**
 * Where features above add to what a feature below does, while the application is composed: the feature below declares
 * the point and asks it at run time, and knows none of those who registered.
 */
export class ExtensionPoint<Extension> {
  readonly #name: string
  readonly #extensions: Extension[] = []

  /** `name` is for messages to developers, such as `jobs.transitionEffects`. */
  constructor(name: string) {
    this.#name = name
  }

  add(extension: Extension): void {
    this.#extensions.push(extension)
  }

  get all(): readonly Extension[] {
    return this.#extensions
  }

  /** The one extension of a point that needs exactly one. Throws when there is none or more than one. */
  get only(): Extension {
    const [extension, ...others] = this.#extensions
    if (extension === undefined || others.length > 0) {
      throw new Error(`${this.#name} needs one extension and has ${String(this.#extensions.length)}`)
    }
    return extension
  }
}
