import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Express } from 'express'

/** How long requests in flight may take once the server stops, in milliseconds. */
const GRACE_MS = 8000
/** A client has this long to send its headers, and the whole request, in milliseconds. */
const HEADERS_TIMEOUT_MS = 15_000
const REQUEST_TIMEOUT_MS = 60_000
const KEEP_ALIVE_MS = 65_000
/** How soon a connection is closed after its last answer, once the server stops, in milliseconds. */
const SWEEP_MS = 100

export class HttpServer {
  readonly #server: Server
  readonly #host: string
  readonly #port: number

  constructor(parts: { app: Express; host: string; port: number }) {
    this.#server = createServer(
      {
        headersTimeout: HEADERS_TIMEOUT_MS,
        requestTimeout: REQUEST_TIMEOUT_MS,
        keepAliveTimeout: KEEP_ALIVE_MS,
      },
      parts.app,
    )
    this.#host = parts.host
    this.#port = parts.port
  }

  /** For what speaks another protocol on the same port. */
  get node(): Server {
    return this.#server
  }

  /** Returns the port it listens on; throws when that is taken. */
  async listen(): Promise<number> {
    this.#server.listen(this.#port, this.#host)
    await once(this.#server, 'listening')
    return (this.#server.address() as AddressInfo).port
  }

  /** Takes no new connection, answers what is in flight, and cuts what is still open after the grace. */
  async close(): Promise<void> {
    if (!this.#server.listening) return
    const closed = once(this.#server, 'close')
    this.#server.close()
    const sweep = setInterval(() => {
      this.#server.closeIdleConnections()
    }, SWEEP_MS)
    const cut = setTimeout(() => {
      this.#server.closeAllConnections()
    }, GRACE_MS)
    await closed
    clearInterval(sweep)
    clearTimeout(cut)
  }
}
