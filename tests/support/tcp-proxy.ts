import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

interface ProxyOptions {
  /** What the caller gets instead of what the server has answered. */
  readonly answer?: (chunk: Buffer) => Buffer
}

/** A wire to a server on this machine, which can be cut and mended. */
export const startTcpProxy = async (targetPort: number, { answer = (chunk) => chunk }: ProxyOptions = {}) => {
  const sockets = new Set<Socket>()
  const server = createServer((caller) => {
    const target = connect(targetPort, '127.0.0.1')
    for (const socket of [caller, target]) {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket)).on('error', () => undefined)
    }
    caller.pipe(target)
    target.on('data', (chunk: Buffer) => caller.write(answer(chunk)))
    caller.on('close', () => target.destroy())
    target.on('close', () => caller.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  const cut = async (): Promise<void> => {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    for (const socket of sockets) socket.destroy()
    await closed
  }
  const mend = async (): Promise<void> => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  }
  return { port, cut, mend }
}
