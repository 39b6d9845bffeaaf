import type { CommandStartedEvent } from 'mongodb'
import type { Database } from '#kernel/db/database.js'

/** How the driver keeps its connections, not what the code asks for. */
const UPKEEP = new Set(['hello', 'ismaster', 'ping', 'endSessions', 'killCursors'])

export interface CommandCounter {
  readonly total: number
  /** How many of each command, such as `{ find: 2, commitTransaction: 1 }`. */
  readonly byName: Readonly<Record<string, number>>
  /** Each command with its collection, such as `update events`, in the order they were sent. */
  readonly commands: readonly string[]
  /** Begins again at none. */
  reset(): void
  stop(): void
}

/** Counts the commands that are sent through this connection from now on, which must be open; `getMore` if asked to. */
export const countCommands = (database: Database, { withGetMores = false } = {}): CommandCounter => {
  const [model] = database.models
  if (!model) throw new Error('a database without stores')
  const client = model.db.getClient()
  let commands: string[] = []
  const count = ({ commandName, command }: CommandStartedEvent): void => {
    if (UPKEEP.has(commandName) || (commandName === 'getMore' && !withGetMores)) return
    const about = commandName === 'getMore' ? command.collection : command[commandName]
    commands.push(typeof about === 'string' ? `${commandName} ${about}` : commandName)
  }
  client.on('commandStarted', count)
  return {
    get total() {
      return commands.length
    },
    get byName() {
      const names = commands.map((command) => command.split(' ', 1)[0]!)
      return Object.fromEntries(
        [...new Set(names)].map((name) => [name, names.filter((each) => each === name).length]),
      )
    },
    get commands() {
      return [...commands]
    },
    reset: () => {
      commands = []
    },
    stop: () => {
      client.off('commandStarted', count)
    },
  }
}
