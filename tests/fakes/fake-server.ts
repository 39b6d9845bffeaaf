import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Express, Response } from 'express'

/** `slow` never answers. */
export type FakeMode = 'ok' | 'limited' | 'failing' | 'slow'

export interface FakeServer {
  readonly url: string
  close(): Promise<void>
}

/** Serves on loopback and a free port. */
export const startFakeServer = async (app: Express): Promise<FakeServer> => {
  const server = createServer(app)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

/** The answers a vendor gives in the modes other than `ok`; false when the call is to be worked on. */
export const misbehaves =
  (mode: FakeMode, answers: { limited: object; failing: object }) =>
  (response: Response): boolean => {
    if (mode === 'limited') response.status(429).json(answers.limited)
    if (mode === 'failing') response.status(500).json(answers.failing)
    return mode !== 'ok'
  }
