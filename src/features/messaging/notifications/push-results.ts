import type { PushOutcome, PushResult } from '#integrations/push/port.js'
import { PermanentFailure } from '#kernel/errors/permanent-failure.js'
import type { ObjectId } from '#kernel/ids.js'
import type { Log } from '#kernel/log.js'
import type { DeviceToken, DeviceTokens } from './device-tokens.service.js'

interface Parts {
  readonly devices: DeviceTokens
  readonly log: Log
  /** Called for each device that the vendor says is gone. */
  readonly countDead: () => void
}

/** What follows from a vendor's answers to a push. */
export class PushResults {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  receivers(devices: readonly DeviceToken[], results: readonly PushResult[]): ObjectId[] {
    return withOutcome('sent', devices, results).map(({ _id }) => _id)
  }

  /** Forgets dead devices. Throws when trying again can help, or a PermanentFailure when the message is refused. */
  async settle(devices: readonly DeviceToken[], results: readonly PushResult[]): Promise<void> {
    const reasonOf = (outcome: PushOutcome) => results.find((result) => result.outcome === outcome)?.reason
    await this.#forget(withOutcome('dead', devices, results), reasonOf('dead'))
    const misconfigured = reasonOf('misconfigured')
    if (misconfigured !== undefined) {
      this.#parts.log.error('push is not configured as it should be', { reason: misconfigured })
    }
    const later = misconfigured ?? reasonOf('later')
    if (later !== undefined) throw new Error(later)
    const refused = reasonOf('refused')
    if (refused !== undefined) throw new PermanentFailure(refused)
  }

  async #forget(dead: readonly DeviceToken[], reason: string | undefined): Promise<void> {
    await this.#parts.devices.forget(dead)
    for (const { _id, user } of dead) {
      const facts = { device: _id.toHexString(), user: user.toHexString(), reason }
      this.#parts.log.info('device forgotten', facts)
      this.#parts.countDead()
    }
  }
}

const withOutcome = (
  outcome: PushOutcome,
  devices: readonly DeviceToken[],
  results: readonly PushResult[],
): DeviceToken[] => {
  const tokens = new Set(results.filter((result) => result.outcome === outcome).map(({ token }) => token))
  return devices.filter(({ token }) => tokens.has(token))
}
