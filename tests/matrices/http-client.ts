import { once } from 'node:events'
import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { text } from 'node:stream/consumers'

export interface RawRequest {
  readonly method: string
  /** Sent as it is, with its query: nothing is normalized on the way. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer | undefined
}

export interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  /** Undefined when the text is no JSON. */
  readonly body: unknown
}

const parsed = (content: string): unknown => {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}

/** Sends requests over connections that stay open, exactly as they are written. */
export const httpClient = (port: number) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  return {
    send: async ({ method, path, headers, body }: RawRequest): Promise<Reply> => {
      const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }
      const sending = request({ agent, port, method, path, headers: { ...headers, ...length } })
      sending.end(body)
      const [response] = (await once(sending, 'response')) as [import('node:http').IncomingMessage]
      const content = await text(response)
      return {
        status: response.statusCode ?? 0,
        headers: response.headers,
        text: content,
        body: parsed(content),
      }
    },
    close: () => agent.destroy(),
  }
}
