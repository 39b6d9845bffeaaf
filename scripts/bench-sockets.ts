import { parseArgs } from 'node:util'
import { medianValue } from './bench/load.js'
import type { MeasuredProcess } from './bench/measured-process.js'
import { Crowd, type Pair } from './bench/sockets/crowd.js'
import { arrangeChats } from './bench/sockets/chats.js'
import { say, setStage } from './bench/stage.js'

/**
 * Measures chat over many open sockets: from a message's sending to its delivery at a steady pace, messages a second
 * under pressure, the server's CPU for one, and memory for each connection; beside a bare Socket.IO server in the same
 * run, in interleaved rounds.
 */
const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '3' },
    messages: { type: 'string', default: '3000' },
  },
})

const PACE = { perSecond: 50, seconds: 10 }
const IN_FLIGHT = 50

interface Round {
  readonly p50: number
  readonly p99: number
  readonly perSecond: number
  readonly cpu: number
  readonly kilobytes: number
}

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN

const play = async (server: MeasuredProcess, pairs: readonly Pair[]): Promise<Round> => {
  const before = await server.usage()
  const crowd = await Crowd.gather(server.url, pairs)
  const gathered = await server.usage()
  const latencies = (await crowd.pace(PACE)).sort((a, b) => a - b)
  const messages = Number(values.messages)
  const resting = await server.usage()
  const perSecond = await crowd.press({ messages, inFlight: IN_FLIGHT })
  const pressed = await server.usage()
  crowd.leave()
  return {
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    perSecond,
    cpu: (pressed.cpuMilliseconds - resting.cpuMilliseconds) / messages,
    kilobytes: (gathered.residentBytes - before.residentBytes) / 1024 / (2 * pairs.length),
  }
}

const line = (name: string, rounds: readonly Round[]): string => {
  const of = (figure: keyof Round): number => medianValue(rounds.map((round) => round[figure]))
  return [
    name.padEnd(12),
    `delivery p50 ${of('p50').toFixed(1)} ms, p99 ${of('p99').toFixed(1)} ms`,
    `${of('perSecond').toFixed(0)} messages/s`,
    `CPU ${of('cpu').toFixed(2)} ms a message`,
    `${(rounds[0]?.kilobytes ?? NaN).toFixed(0)} KB a connection`,
  ].join(' | ')
}

const stage = await setStage()
try {
  const ours = await stage.craftworks()
  const bare = await stage.baseline('sockets/baseline-server.ts')
  say(`arranging ${String(Number(values.clients) / 2)} chats`)
  const pairs = await arrangeChats(ours.url, stage, Number(values.clients) / 2)
  const barePairs = pairs.map((_, n): Pair => ({
    chatId: `a${String(n)}+b${String(n)}`,
    tokens: [`a${String(n)}`, `b${String(n)}`],
  }))
  const rounds: { ours: Round[]; bare: Round[] } = { ours: [], bare: [] }
  for (let round = 1; round <= Number(values.rounds); round++) {
    say(`round ${String(round)} of ${values.rounds}`)
    rounds.ours.push(await play(ours, pairs))
    rounds.bare.push(await play(bare, barePairs))
  }
  process.stdout.write(`${line('craftworks', rounds.ours)}\n${line('bare', rounds.bare)}\n`)
} finally {
  await stage.clear()
}
