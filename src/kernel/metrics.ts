import { timingSafeEqual } from 'node:crypto'
import express, { type Request, type RequestHandler, type Response, type Router } from 'express'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { AppError } from './errors/app-error.js'
import { contextOf } from './http/context.js'

const LATENCY_BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export interface MetricsOptions {
  /** What a scraper must send as its bearer token; null opens the page to everybody (development only). */
  readonly token: string | null
  /** Whether there is a page at all without a token. */
  readonly openWithoutToken: boolean
}

const isSame = (given: string, expected: string): boolean => {
  const a = Buffer.from(given)
  const b = Buffer.from(expected)
  return a.length === b.length && timingSafeEqual(a, b)
}

/** What Prometheus reads: rate, errors and duration of each endpoint, the process, and what features add. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #observeRequest: (labels: Record<'operation' | 'status', string>, seconds: number) => void

  constructor() {
    collectDefaultMetrics({ register: this.#registry })
    this.#observeRequest = this.histogram(
      'http_request_duration_seconds',
      'Duration of requests by endpoint and status',
      ['operation', 'status'],
    )
  }

  /** A value that is asked for at each scrape; NaN when it cannot be had, so that the other metrics still are. */
  gauge(name: string, help: string, read: () => Promise<number>): void {
    new Gauge({
      name,
      help,
      registers: [this.#registry],
      async collect() {
        this.set(await read().catch(() => NaN))
      },
    })
  }

  /** A number that only grows; returns what adds one. */
  counter(name: string, help: string): () => void {
    const counter = new Counter({ name, help, registers: [this.#registry] })
    return () => {
      counter.inc()
    }
  }

  /** A distribution of durations; returns what observes one, in seconds. */
  histogram<Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
  ): (labels: Readonly<Record<Label, string>>, seconds: number) => void {
    const histogram = new Histogram<Label>({
      name,
      help,
      labelNames: [...labelNames],
      buckets: LATENCY_BUCKETS_SECONDS,
      registers: [this.#registry],
    })
    return (labels, seconds) => histogram.observe({ ...labels }, seconds)
  }

  /** Counts and times one request; unknown paths are one operation, so that nobody fills the registry with names. */
  observeRequest(request: { operation: string | undefined; status: number; seconds: number }): void {
    const { operation = 'none', status, seconds } = request
    this.#observeRequest({ operation, status: String(status) }, seconds)
  }

  page({ token, openWithoutToken }: MetricsOptions): Router {
    const router = express.Router()
    const admit: RequestHandler = (request: Request, _response: Response, next) => {
      const given = request.get('authorization')?.replace(/^Bearer /i, '') ?? ''
      const admitted = token === null ? openWithoutToken : isSame(given, token)
      next(admitted ? undefined : new AppError('ROUTE_NOT_FOUND'))
    }
    router.get('/metrics', admit, async (_request: Request, response: Response) => {
      contextOf(response).operation = 'metrics'
      response.type(this.#registry.contentType).send(await this.#registry.metrics())
    })
    return router
  }
}
