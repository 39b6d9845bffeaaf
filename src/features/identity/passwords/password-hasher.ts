import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import { AppError } from '#kernel/errors/app-error.js'
import { normalizePassword } from './password.rules.js'
import { MAX_PASSWORD_BYTES } from './password.schemas.js'

/** About half a minute of work for two threads at cost 12; later callers are refused with 503. */
const MAX_WAITING = 200
const IDLE_MS = 60_000

/**
 * The forms a typed password is compared in: the one in which passwords are kept, and as it was typed, in which they
 * were kept before.
 */
const formsOf = (password: string): string[] => [...new Set([normalizePassword(password), password])]

type Task = { password: string; cost: number } | { password: string; hash: string }

/** bcrypt in threads of its own, so that a burst of logins never stalls the event loop. */
export class PasswordHasher {
  readonly #cost: number
  /** Well formed, so it costs what every other one costs; nobody knows a password for it. */
  readonly #nobodysHash: string
  #pool: Piscina<Task, string | boolean> | undefined

  constructor(parts: { cost: number }) {
    this.#cost = parts.cost
    this.#nobodysHash = `$2b$${String(parts.cost).padStart(2, '0')}$${'.'.repeat(53)}`
  }

  /** Throws SERVICE_UNAVAILABLE when too many are waiting, like every method here. */
  async hash(password: string): Promise<string> {
    return String(await this.#run('hash', { password: normalizePassword(password), cost: this.#cost }))
  }

  async matches(password: string, hash: string): Promise<boolean> {
    let matches = false
    // Each of them whatever came of the one before: the time tells nothing.
    for (const form of formsOf(password)) {
      const same = await this.#run('compare', { password: form, hash })
      matches ||= same === true && Buffer.byteLength(form, 'utf8') <= MAX_PASSWORD_BYTES
    }
    return matches
  }

  /** False, after the time that a user's password would take: whether there is such a user cannot be measured. */
  async matchesNobody(password: string): Promise<false> {
    await this.matches(password, this.#nobodysHash)
    return false
  }

  async close(): Promise<void> {
    await this.#pool?.destroy()
    this.#pool = undefined
  }

  async #run(name: 'hash' | 'compare', task: Task): Promise<string | boolean> {
    this.#pool ??= new Piscina<Task, string | boolean>({
      filename: new URL('./password-worker.js', import.meta.url).href,
      minThreads: 1,
      maxThreads: availableParallelism(),
      maxQueue: MAX_WAITING,
      idleTimeout: IDLE_MS,
    })
    if (this.#pool.queueSize >= MAX_WAITING) throw new AppError('SERVICE_UNAVAILABLE')
    return this.#pool.run(task, { name })
  }
}
