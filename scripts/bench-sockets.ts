import { parseArgs } from 'node:util'
import { bothQuiet, type CaseResult, type Round } from './bench/compare.js'
import type { Figures } from './bench/load.js'
import type { MeasuredProcess } from './bench/measured-process.js'
import { untilQuiet } from './bench/quiet.js'
import { asTable } from './bench/report.js'
import { say } from './bench/say.js'
import { arrangeChats } from './bench/sockets/chats.js'
import { Crowd, type Pair } from './bench/sockets/crowd.js'
import { setStage } from './bench/stage.js'

/**
 * Measures chat over many open sockets: from a message's sending to its delivery at a steady pace, messages a second
 * under pressure, the server's CPU for one, with what follows it, and memory for each connection; beside a bare Socket.IO server in the same
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

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN

const play = async (
  server: MeasuredProcess,
  pairs: readonly Pair[],
): Promise<{ figures: Figures; kilobytes: number }> => {
  const before = await server.usage()
  const crowd = await Crowd.gather(server.url, pairs)
  const gathered = await server.usage()
  const latencies = (await crowd.pace(PACE)).sort((a, b) => a - b)
  const messages = Number(values.messages)
  await untilQuiet(server)
  const atRest = await server.cpuMilliseconds()
  const perSecond = await crowd.press({ messages, inFlight: IN_FLIGHT })
  const atLastDelivery = await server.cpuMilliseconds()
  const whenQuiet = await untilQuiet(server)
  crowd.leave()
  return {
    figures: {
      perSecond,
      p50Milliseconds: percentile(latencies, 0.5),
      p99Milliseconds: percentile(latencies, 0.99),
      cpuMilliseconds: (atLastDelivery - atRest) / messages,
      cpuMillisecondsUntilQuiet: (whenQuiet - atRest) / messages,
    },
    kilobytes: (gathered.residentBytes - before.residentBytes) / 1024 / (2 * pairs.length),
  }
}

const stage = await setStage()
try {
  const servers = {
    craftworks: await stage.craftworks(),
    baseline: await stage.baseline('sockets/baseline-server.ts'),
  }
  say(`arranging ${String(Number(values.clients) / 2)} chats`)
  const pairs = await arrangeChats(servers.craftworks.url, stage, Number(values.clients) / 2)
  const barePairs = pairs.map((_, n): Pair => ({
    chatId: `a${String(n)}+b${String(n)}`,
    tokens: [`a${String(n)}`, `b${String(n)}`],
  }))
  const rounds: Round[] = []
  // Of the first round: later ones reuse what it has allocated.
  let memory: string | undefined
  for (let round = 1; round <= Number(values.rounds); round++) {
    say(`round ${String(round)} of ${values.rounds}`)
    await bothQuiet(servers)
    const ours = await play(servers.craftworks, pairs)
    await bothQuiet(servers)
    const bare = await play(servers.baseline, barePairs)
    rounds.push({ craftworks: ours.figures, baseline: bare.figures })
    memory ??= `${ours.kilobytes.toFixed(0)} KB, baseline ${bare.kilobytes.toFixed(0)} KB`
  }
  const goal = { ratio: 3, of: 'with what follows' } as const
  const result: CaseResult = { name: `a chat message, ${values.clients} clients`, goal, rounds }
  process.stdout.write(`${asTable([result])}\nMemory of a connection: ${String(memory)}\n`)
} finally {
  await stage.clear()
}
