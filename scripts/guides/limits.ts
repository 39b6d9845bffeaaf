import { catalogue } from '#app/api.js'
import { ADDRESS_LIMIT, GENERAL_LIMIT, type Limit } from '#kernel/http/limit.js'
import { limitsOf } from '#kernel/http/limits-of.js'
import { table } from './generated-parts.js'

const MINUTE_SECONDS = 60
const WINDOWS: Readonly<Record<number, string>> = { 1: 'a minute', 60: 'an hour', 1440: 'a day' }

const windowText = ({ windowSeconds }: Limit): string => {
  const minutes = windowSeconds / MINUTE_SECONDS
  return WINDOWS[minutes] ?? `in ${minutes} minutes`
}

/** The calls and socket messages that a limit is of. */
const guardedBy = (limit: Limit): string => {
  if (limit === GENERAL_LIMIT) return 'every call of who is signed in'
  if (limit === ADDRESS_LIMIT) return 'every other call'
  const calls = catalogue.groups.flatMap(({ name, endpoints }) =>
    Object.entries(endpoints).map(([endpoint, spec]) => [`${name}.${endpoint}`, spec] as const),
  )
  const messages = catalogue.sockets.flatMap((group) => Object.entries(group.messages))
  return [...calls, ...messages]
    .filter(([, spec]) => limitsOf(spec).includes(limit))
    .map(([name]) => `\`${name}\``)
    .join(', ')
}

/** Every limit with its default. */
export const limitTable = (): string =>
  table(
    ['name', 'counts', 'free', 'of'],
    catalogue.limits.map((limit) => [
      `\`${limit.name}\``,
      limit.counts.en,
      `${limit.limit} ${windowText(limit)}`,
      guardedBy(limit),
    ]),
  )
