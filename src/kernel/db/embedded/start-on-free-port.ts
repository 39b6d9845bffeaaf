import { freePort } from './free-port.js'
import { type MongodOptions, type MongodProcess, MongodStartError, startMongod } from './mongod-process.js'

const ADDRESS_IN_USE = 48

/**
 * Starts a mongod on `preferredPort` when that is free, else on any free port. A port that was free a moment ago may be
 * taken when the server comes to it; then it gets another.
 */
export async function startOnFreePort(
  options: Omit<MongodOptions, 'port'>,
  preferredPort = 0,
): Promise<MongodProcess> {
  for (let triesLeft = 3; ; triesLeft--) {
    try {
      return await startMongod({ ...options, port: await freePort(preferredPort) })
    } catch (error) {
      const taken = error instanceof MongodStartError && error.exitCode === ADDRESS_IN_USE
      if (!taken || triesLeft === 1) throw error
    }
  }
}
