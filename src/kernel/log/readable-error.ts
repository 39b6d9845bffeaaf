import { withoutPersonalData } from './hidden.js'

/** An error as the log writes it. */
export interface ReadableError {
  readonly name: string
  readonly message: string
  readonly stack?: string | undefined
  readonly cause?: unknown
  readonly [fact: string]: unknown
}

/** What else of an error is told; other fields may hold what a user sent, such as the value that an index refused. */
const TOLD = [
  ...['code', 'codeName', 'status', 'statusCode', 'type', 'errno', 'syscall', 'address', 'port', 'path'],
] as const
const MOST_CAUSES = 5

const isTellable = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number'

const toldText = (value: unknown): unknown => (typeof value === 'string' ? withoutPersonalData(value) : value)

const factsOf = (thing: object): object =>
  Object.fromEntries(
    Object.entries(thing)
      .filter(([name, value]) => TOLD.some((field) => field === name) && isTellable(value))
      .map(([name, value]) => [name, toldText(value)]),
  )

/** What was thrown and is no error: an object may be anything, such as the body of a call. */
const told = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? factsOf(value) : toldText(value)

/** What an error has to tell is not enumerable, so it would be written as `{}`. */
export const readableError = (error: Error, depth = MOST_CAUSES): ReadableError => ({
  ...factsOf(error),
  name: error.name,
  message: withoutPersonalData(error.message),
  stack: error.stack && withoutPersonalData(error.stack),
  ...(error.cause !== undefined &&
    depth > 0 && {
      cause: error.cause instanceof Error ? readableError(error.cause, depth - 1) : told(error.cause),
    }),
  ...(error instanceof AggregateError && {
    errors: error.errors
      .slice(0, MOST_CAUSES)
      .map((one) => (one instanceof Error && depth > 0 ? readableError(one, depth - 1) : told(String(one)))),
  }),
})
