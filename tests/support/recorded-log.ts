import { Writable } from 'node:stream'
import winston from 'winston'
import { createLog, type Log } from '#kernel/log.js'

/** A line of the log, as it would stand in the file. */
export interface LogLine {
  readonly level: string
  readonly message: string
  readonly [field: string]: unknown
}

/** The log of the server, kept in memory. */
export const recordLog = (level = 'debug'): { log: Log; lines: LogLine[]; errors: () => LogLine[] } => {
  const lines: LogLine[] = []
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(JSON.parse(chunk.toString()) as LogLine)
      done()
    },
  })
  const log = createLog({ level, directory: null, console: 'off' })
  log.silent = false
  log.add(new winston.transports.Stream({ stream }))
  return { log, lines, errors: () => lines.filter((line) => line.level === 'error') }
}

export const silentLog = (): Log => createLog({ level: 'error', directory: null, console: 'off' })
