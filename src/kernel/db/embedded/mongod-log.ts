import { readFile } from 'node:fs/promises'

/** The number that every server since 4.4 gives the message "Waiting for connections". */
const WAITING_FOR_CONNECTIONS = '"id":23016,'
const ERROR_OR_FATAL = /"s":"[EF]"/

interface LogEntry {
  msg?: string
  attr?: { error?: string | { errmsg?: string } }
}

export async function saysItListens(logFile: string): Promise<boolean> {
  return (await readFile(logFile, 'utf8')).includes(WAITING_FOR_CONNECTIONS)
}

/** The last error in the log, else its last lines: what the loader or the command line parser say is not JSON. */
export async function lastWords(logFile: string): Promise<string> {
  const lines = (await readFile(logFile, 'utf8')).trim().split('\n')
  const line = lines.findLast((candidate) => ERROR_OR_FATAL.test(candidate))
  if (line === undefined) return lines.slice(-2).join(' ')
  const { msg = '', attr } = JSON.parse(line) as LogEntry
  const cause = typeof attr?.error === 'object' ? attr.error.errmsg : attr?.error
  return cause === undefined ? msg : `${msg}: ${cause}`
}
