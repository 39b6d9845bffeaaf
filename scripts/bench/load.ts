import autocannon from 'autocannon'
import type { MeasuredProcess } from './measured-process.js'
import { untilQuiet } from './quiet.js'

export interface Call {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

export interface Figures {
  /** Requests or messages a second. */
  readonly perSecond: number
  readonly p50Milliseconds: number
  readonly p99Milliseconds: number
  /** Of the server's process for one request, user and system, from the first request to the last answer. */
  readonly cpuMilliseconds: number
  /** The same, with what follows the requests: until the server is quiet again. */
  readonly cpuMillisecondsUntilQuiet: number
}

export interface Load {
  readonly requests: number
  readonly connections: number
  /** The n-th call of the run. */
  readonly call: (n: number) => Call
}

/** Sends the calls of a load to a server that is quiet, and measures. Throws when any is not answered with 2xx. */
export const measure = async (
  server: MeasuredProcess,
  { requests, connections, call }: Load,
): Promise<Figures> => {
  let next = 0
  const cpuBefore = await server.cpuMilliseconds()
  const result = await autocannon({
    url: server.url,
    connections,
    amount: requests,
    timeout: 60,
    requests: [
      {
        setupRequest: (request) => {
          const { method, path, headers, body } = call(next++)
          return {
            ...request,
            method,
            path,
            headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
            ...(body !== undefined && { body: JSON.stringify(body) }),
          }
        },
      },
    ],
  })
  const cpuAtLastAnswer = await server.cpuMilliseconds()
  const answered = result['2xx']
  if (answered < requests || result.non2xx > 0) {
    throw new Error(
      `${String(answered)} of ${String(requests)} calls answered 2xx, ${String(result.non2xx)} otherwise`,
    )
  }
  const cpuWhenQuiet = await untilQuiet(server)
  return {
    perSecond: requests / result.duration,
    p50Milliseconds: result.latency.p50,
    p99Milliseconds: result.latency.p99,
    cpuMilliseconds: (cpuAtLastAnswer - cpuBefore) / requests,
    cpuMillisecondsUntilQuiet: (cpuWhenQuiet - cpuBefore) / requests,
  }
}
