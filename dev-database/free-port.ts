import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'

export const LOOPBACK = '127.0.0.1'

/** `preferred` when nothing listens there, else any free port of the loopback address. */
export async function freePort(preferred = 0): Promise<number> {
  const server = createServer()
  server.listen(preferred, LOOPBACK)
  try {
    await once(server, 'listening')
  } catch (error) {
    if (preferred === 0) throw error
    return freePort()
  }
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
