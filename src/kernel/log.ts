import { join } from 'node:path'
import winston from 'winston'
import { HIDDEN } from './log/hidden.js'
import { readableError } from './log/readable-error.js'

export type Log = winston.Logger

export interface LogOptions {
  readonly level: string
  /** Folder of `combined.log` and `error.log`; null writes no files. */
  readonly directory: string | null
  readonly console: 'json' | 'pretty' | 'off'
}

const SECRET_FIELD = /password|token|secret|authorization|cookie|apikey/i

const readableErrors = winston.format((entry) => {
  for (const [field, value] of Object.entries(entry))
    if (value instanceof Error) entry[field] = readableError(value)
  return entry
})

const maskSecrets = winston.format((entry) => {
  for (const field of Object.keys(entry)) if (SECRET_FIELD.test(field)) entry[field] = HIDDEN
  return entry
})

const pretty = winston.format.printf(({ timestamp, level, message, stack, ...fields }) => {
  const rest = Object.keys(fields).length > 0 ? ` ${JSON.stringify(fields)}` : ''
  const trace = typeof stack === 'string' ? `\n${stack}` : ''
  return `${String(timestamp)} ${level.padEnd(5)} ${String(message)}${rest}${trace}`
})

const MAX_FILE_BYTES = 50 * 1024 * 1024
const KEPT_FILES = 5

const fileTransport = (directory: string, filename: string, level?: string) =>
  new winston.transports.File({
    filename: join(directory, filename),
    maxsize: MAX_FILE_BYTES,
    maxFiles: KEPT_FILES,
    tailable: true,
    ...(level !== undefined && { level }),
  })

/** JSON lines to `combined.log`, errors also to `error.log`, and to the console as configured. */
export const createLog = ({ level, directory, console: consoleStyle }: LogOptions): Log => {
  const transports: winston.transport[] = []
  if (directory !== null)
    transports.push(fileTransport(directory, 'combined.log'), fileTransport(directory, 'error.log', 'error'))
  if (consoleStyle !== 'off') {
    transports.push(new winston.transports.Console(consoleStyle === 'pretty' ? { format: pretty } : {}))
  }
  return winston.createLogger({
    level,
    levels: winston.config.npm.levels,
    format: winston.format.combine(
      winston.format.errors({ stack: true }),
      readableErrors(),
      maskSecrets(),
      winston.format.timestamp(),
      winston.format.json(),
    ),
    transports,
    silent: transports.length === 0,
  })
}
