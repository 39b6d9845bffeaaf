import autocannon from 'autocannon'
import type { MeasuredProcess } from './measured-process.js'

export interface Call {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

export interface Figures {
  readonly requestsPerSecond: number
  readonly p50Milliseconds: number
  readonly p99Milliseconds: number
  /** Of the server's process, user and system. */
  readonly cpuMillisecondsPerRequest: number
}

export interface Load {
  readonly requests: number
  readonly connections: number
  /** The n-th call of the run. */
  readonly call: (n: number) => Call
}

/** Sends the calls of a load to a server and measures. Throws when any is answered with anything but 2xx. */
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
  const cpu = (await server.cpuMilliseconds()) - cpuBefore
  const answered = result['2xx']
  if (answered < requests || result.non2xx > 0) {
    throw new Error(
      `${String(answered)} of ${String(requests)} calls answered 2xx, ${String(result.non2xx)} otherwise`,
    )
  }
  return {
    requestsPerSecond: requests / result.duration,
    p50Milliseconds: result.latency.p50,
    p99Milliseconds: result.latency.p99,
    cpuMillisecondsPerRequest: cpu / requests,
  }
}

export const medianValue = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2
}

/** The median of each figure over the rounds. */
export const medianOf = (rounds: readonly Figures[]): Figures => ({
  requestsPerSecond: medianValue(rounds.map((round) => round.requestsPerSecond)),
  p50Milliseconds: medianValue(rounds.map((round) => round.p50Milliseconds)),
  p99Milliseconds: medianValue(rounds.map((round) => round.p99Milliseconds)),
  cpuMillisecondsPerRequest: medianValue(rounds.map((round) => round.cpuMillisecondsPerRequest)),
})
