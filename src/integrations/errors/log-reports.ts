import Transport from 'winston-transport'
import type { Clock } from '#kernel/clock.js'
import type { ErrorReport, ErrorReporter, ReportedError } from './port.js'
import { ReportBudget } from './report-budget.js'

type Line = Readonly<Record<string, unknown>>

/** What of a line is told as a tag. */
const TAGS = ['requestId', 'code', 'operation', 'queue', 'kind', 'id', 'attempts', 'reason'] as const

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined

const fieldOf = (value: object, name: string): string | undefined =>
  textOf(Object.entries(value).find(([field]) => field === name)?.[1])

const errorOf = (value: unknown): ReportedError | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  const [name, message, stack] = [fieldOf(value, 'name'), fieldOf(value, 'message'), fieldOf(value, 'stack')]
  if (message === undefined) return undefined
  return { name: name ?? 'Error', message, stack, cause: 'cause' in value ? errorOf(value.cause) : undefined }
}

const placeOf = ({ method, route, operation, kind }: Line): string | undefined => {
  const pattern = textOf(route)
  return pattern === undefined ? textOf(operation ?? kind) : `${textOf(method) ?? ''} ${pattern}`.trim()
}

const reportOf = (line: Line, severity: ErrorReport['severity']): ErrorReport => ({
  severity,
  what: textOf(line.message) ?? '',
  error: errorOf(line.error),
  userId: textOf(line.userId),
  place: placeOf(line),
  sessionUrl: textOf(line.sessionUrl),
  tags: Object.fromEntries(
    TAGS.flatMap((tag) => {
      const text = textOf(line[tag])
      return text === undefined ? [] : [[tag, text] as const]
    }),
  ),
})

/**
 * Reports what is logged: every error, and every warning that has an error in it, such as work in the background that will
 * be tried again. So nothing is logged as an error that operators are not told of. A refused call has none.
 */
export class LogReports extends Transport {
  readonly #reporter: ErrorReporter
  readonly #budget: ReportBudget

  constructor({ reporter, clock }: { reporter: ErrorReporter; clock: Clock }) {
    super({ level: 'warn' })
    this.#reporter = reporter
    this.#budget = new ReportBudget(clock)
  }

  override log(line: Line, next: () => void): void {
    const severity = line.level === 'error' ? 'error' : 'warning'
    const report = reportOf(line, severity)
    if ((severity === 'error' || report.error) && this.#budget.take(kindOf(report))) {
      this.#reporter.report(report)
    }
    next()
  }
}

const kindOf = ({ what, error, place }: ErrorReport): string =>
  [what, error?.name, error?.message, place].join(' ')
