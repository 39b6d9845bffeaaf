import { parseArgs } from 'node:util'
import type { DeadItem, DeadWork } from '#kernel/tasks/dead-work.js'
import { type CommandContext, CommandError, withApplication } from './command.js'

const USAGE = `Usage: outbox --list | --retry <id|name> | --drop <id|name>

What was given up: deliveries of events and timers that failed too often, or for good.

  --list            show it, the longest dead first
  --retry <which>   have it tried again, as often as if it were new
  --drop <which>    forget it
  --help            this text

<which> is an id from the list, the id of an event for all its deliveries, or the name of a consumer or a kind of timer
for all of that name.`

const MOST_LISTED = 200

const readArguments = (args: readonly string[]) => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        list: { type: 'boolean' },
        retry: { type: 'string' },
        drop: { type: 'string' },
        help: { type: 'boolean' },
      },
    })
    return values
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CommandError(`${reason}\n\n${USAGE}`, { cause: error })
  }
}

/** Shows, retries or drops what was given up. Returns the text to print. */
export const outbox = async (
  context: CommandContext,
  args: readonly string[] = process.argv.slice(2),
): Promise<string> => {
  const { list, retry, drop, help } = readArguments(args)
  if (help) return USAGE
  const asked = [list, retry, drop].filter((option) => option !== undefined)
  if (asked.length !== 1) throw new CommandError(`Say one of --list, --retry and --drop.\n\n${USAGE}`)
  if (retry === '' || drop === '') throw new CommandError(`Say which: an id or a name.\n\n${USAGE}`)
  return withApplication(
    context,
    async ({ outbox: { dead: deliveries, otherReleases }, timers: { dead: timers } }) => {
      // What the version before this one gave up is listed with the rest.
      await otherReleases.adopt()
      const dead = [deliveries, timers]
      if (retry !== undefined)
        return `${describe(await sum(dead, (each) => each.retry(retry)), retry)} will be tried again.`
      if (drop !== undefined) return `${describe(await sum(dead, (each) => each.drop(drop)), drop)} dropped.`
      const items = (await Promise.all(dead.map((each) => each.list(MOST_LISTED)))).flat()
      return table(items.sort((one, other) => one.at.getTime() - other.at.getTime()))
    },
  )
}

const sum = async (dead: readonly DeadWork[], work: (dead: DeadWork) => Promise<number>): Promise<number> => {
  let total = 0
  for (const each of dead) total += await work(each)
  return total
}

/** Throws CommandError when there is nothing. */
const describe = (count: number, which: string): string => {
  if (count === 0)
    throw new CommandError(`Nothing that was given up is called ${which}: --list shows what there is.`)
  return count === 1 ? '1 delivery or timer' : `${count} deliveries or timers`
}

const HEAD = ['id', 'name', 'about', 'tries', 'at', 'error']

const table = (items: readonly DeadItem[]): string => {
  if (items.length === 0) return 'Nothing was given up.'
  const rows = items.map(({ id, name, about, attempts, at, error }) => [
    id,
    name,
    about,
    String(attempts),
    at.toISOString().slice(0, 19),
    error.split('\n', 1)[0] ?? '',
  ])
  const widths = HEAD.map((_, column) => Math.max(...[HEAD, ...rows].map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return [HEAD, ...rows].map(line).join('\n')
}
