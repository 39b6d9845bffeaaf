/** An error without its object: what of it may leave the server. */
export interface ReportedError {
  readonly name: string
  readonly message: string
  readonly stack?: string | undefined
  readonly cause?: ReportedError | undefined
}

/** Something that somebody should look at. Ids and names of ours, and no personal data but the id of a user. */
export interface ErrorReport {
  readonly severity: 'error' | 'warning'
  /** What has failed, such as `request failed`. */
  readonly what: string
  readonly error?: ReportedError | undefined
  readonly userId?: string | undefined
  /** Where, such as `POST /api/jobs/:jobId/quotes`, or the kind of work in the background. */
  readonly place?: string | undefined
  /** To find it by: the id of the request, the error's code, the operation. */
  readonly tags: Readonly<Record<string, string>>
  /** The session in LogRocket in which it happened. */
  readonly sessionUrl?: string | undefined
}

/** Tells operators of errors. */
export interface ErrorReporter {
  /** Never throws and does not wait. */
  report(report: ErrorReport): void
  /** Sends what is waiting, for two seconds at most; reports nothing from then on. */
  close(): Promise<void>
}
