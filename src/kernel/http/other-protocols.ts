import { type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

type UpgradeListener = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

/** The request as it came, without the header that asks for another protocol. */
const withoutUpgrade = ({ method, url, httpVersion, rawHeaders }: IncomingMessage): Buffer => {
  const lines = [`${method} ${url} HTTP/${httpVersion}`]
  for (const [at, name] of rawHeaders.entries()) {
    const isName = at % 2 === 0
    if (isName && name.toLowerCase() !== 'upgrade') lines.push(`${name}: ${rawHeaders[at + 1]}`)
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')
}

/**
 * Has a server upgrade only the requests that are wanted; whoever asks for another protocol (`h2c`, as the HTTP client of
 * Java does with every request, or TLS) is answered over HTTP/1.1, as RFC 9110 7.8 allows: with its body, and with what
 * came after it on the same connection. To be called when all listeners for upgrades are there.
 */
export const ignoreOtherProtocols = (
  server: Server,
  isWanted: (request: IncomingMessage) => boolean,
): void => {
  const upgrades = server.listeners('upgrade') as UpgradeListener[]
  const answers = new WeakMap<Duplex, ServerResponse>()

  // Node has let go of the connection by now: it starts anew with what was read of it.
  const answerAnyway: UpgradeListener = (request, socket, head) => {
    socket.unshift(Buffer.concat([withoutUpgrade(request), head]))
    server.emit('connection', socket)
  }

  server.on('request', ({ socket }, response) => {
    answers.set(socket, response)
  })
  server.removeAllListeners('upgrade')
  server.on('upgrade', (request, socket, head) => {
    if (isWanted(request)) {
      for (const upgrade of upgrades) upgrade.call(server, request, socket, head)
      return
    }
    const earlier = answers.get(socket)
    if (!earlier || earlier.writableFinished) {
      answerAnyway(request, socket, head)
      return
    }
    const ignore = (): void => undefined
    socket.on('error', ignore)
    earlier.once('close', () => {
      // What ended it may still be told.
      if (socket.destroyed) return
      socket.off('error', ignore)
      answerAnyway(request, socket, head)
    })
  })
}
