import type { ErrorEvent, NodeClient, Scope } from '@sentry/node'
import { outgoingText } from './outgoing-text.js'
import type { ErrorReport, ErrorReporter, ReportedError } from './port.js'

type Sentry = typeof import('@sentry/node')

export interface SentryOptions {
  /** The address of the project, with its public key. */
  readonly dsn: string
  readonly environment: string
  readonly release: string
}

/** How long a stop waits for what is not sent yet, in milliseconds. */
const CLOSE_MS = 2000

/** An error again, as the SDK takes it: with its own stack, and words that may leave the server. */
const rebuilt = (error: ReportedError): Error => {
  const cause = error.cause && { cause: rebuilt(error.cause) }
  const words = new Error(outgoingText(error), cause)
  return Object.assign(words, { name: error.name, stack: error.stack ?? '' })
}

/** The last look at an event: what the SDK adds by itself stays here. */
const scrubbed = ({ request: _request, breadcrumbs: _crumbs, extra: _extra, ...event }: ErrorEvent) => {
  const id = event.user?.id
  const values = event.exception?.values?.map(({ stacktrace, ...exception }) => ({
    ...exception,
    ...(stacktrace && {
      stacktrace: { frames: stacktrace.frames?.map(({ vars: _vars, ...frame }) => frame) ?? [] },
    }),
  }))
  return {
    ...event,
    user: id === undefined ? {} : { id },
    ...(values && { exception: { values } }),
  }
}

/**
 * Reports to Sentry with a client of its own: nothing of the process is hooked into, no request, header, body or address
 * is collected, and there are no breadcrumbs. Loading the SDK takes half a second and 40 MB, so it is loaded here only.
 */
export class SentryErrorReporter implements ErrorReporter {
  readonly #options: SentryOptions
  readonly #loaded: Promise<{ sentry: Sentry; client: NodeClient } | undefined>
  #isClosed = false

  /** `onProblem` is told when the SDK cannot be loaded. */
  constructor(options: SentryOptions, onProblem: (error: unknown) => void) {
    this.#options = options
    this.#loaded = this.#load().catch((error: unknown) => {
      onProblem(error)
      return undefined
    })
  }

  report(report: ErrorReport): void {
    if (this.#isClosed) return
    void this.#loaded.then((loaded) => {
      if (!loaded) return
      const scope = scopeOf(report, new loaded.sentry.Scope())
      const { error, what } = report
      const originalException = error && rebuilt(error)
      if (originalException) loaded.client.captureException(originalException, { originalException }, scope)
      else
        loaded.client.captureMessage(outgoingText({ name: '', message: what }), undefined, undefined, scope)
    })
  }

  async close(): Promise<void> {
    this.#isClosed = true
    const loaded = await this.#loaded
    await loaded?.client.close(CLOSE_MS)
  }

  async #load(): Promise<{ sentry: Sentry; client: NodeClient }> {
    const sentry = await import('@sentry/node')
    const client = new sentry.NodeClient({
      ...this.#options,
      transport: sentry.makeNodeTransport,
      stackParser: sentry.defaultStackParser,
      integrations: [sentry.linkedErrorsIntegration()],
      includeServerName: false,
      includeLocalVariables: false,
      enableRuntimeChannelInjection: false,
      sendClientReports: false,
      maxBreadcrumbs: 0,
      dataCollection: {
        userInfo: false,
        cookies: false,
        httpHeaders: { request: false, response: false },
        httpBodies: [],
        urlQueryParams: false,
        stackFrameVariables: false,
      },
      beforeSend: scrubbed,
    })
    client.init()
    return { sentry, client }
  }
}

const scopeOf = ({ severity, what, userId, place, tags, sessionUrl }: ErrorReport, scope: Scope): Scope => {
  scope.setLevel(severity)
  scope.setTags({ ...tags, what })
  if (userId !== undefined) scope.setUser({ id: userId })
  if (place !== undefined) scope.setTransactionName(place)
  if (sessionUrl !== undefined) {
    scope.setTag('logrocket', sessionUrl)
    scope.setContext('LogRocket', { sessionURL: sessionUrl })
  }
  return scope
}
