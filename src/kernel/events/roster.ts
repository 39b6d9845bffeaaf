import { createHash } from 'node:crypto'
import type { Consumer } from './event.js'

export class Roster {
  readonly #byName = new Map<string, Consumer>()
  readonly #byType = new Map<string, Consumer[]>()
  #fingerprint: string | undefined

  /** Throws when two consumers have one name. */
  add(consumer: Consumer): void {
    if (this.#byName.has(consumer.name)) throw new Error(`consumer ${consumer.name} is registered twice`)
    this.#byName.set(consumer.name, consumer)
    this.#byType.set(consumer.type, [...(this.#byType.get(consumer.type) ?? []), consumer])
    this.#fingerprint = undefined
  }

  get(name: string): Consumer | undefined {
    return this.#byName.get(name)
  }

  get names(): string[] {
    return [...this.#byName.keys()].sort()
  }

  get types(): string[] {
    return [...this.#byType.keys()]
  }

  /** Those who have something to do about an event. */
  interestedIn({ type, payload }: { type: string; payload: unknown }): Consumer[] {
    return (this.#byType.get(type) ?? []).filter(({ filter }) => filter(payload))
  }

  /** The same for every process with consumers of these names. */
  get fingerprint(): string {
    this.#fingerprint ??= createHash('sha256').update(this.names.join('\n')).digest('base64url').slice(0, 12)
    return this.#fingerprint
  }
}
