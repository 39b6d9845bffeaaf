import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'
import { contextOf } from './context.js'
import type { Answer } from './idempotency.js'

/** As it is stored, byte for byte, but for the addresses of files of a development server. */
export const send = (response: Response, { status, body: stored }: Answer): void => {
  const body = contextOf(response).readdress?.(stored) ?? stored
  response.statusCode = status
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.setHeader('Content-Length', Buffer.byteLength(body))
  response.end(body)
}

/**
 * Whether the caller has the answer with this ETag. Not by `request.fresh`, which takes `Cache-Control: no-cache` for a
 * wish to have it all again: the fetch of Node and of browsers adds that to every call that brings an ETag.
 */
const isKnown = ({ headers }: Request, etag: string): boolean => {
  const known = headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? []
  return known.includes(etag) || known.includes('*')
}

/** The answer, or 304 where the caller has it already. */
export const sendCacheable = (
  request: Request,
  response: Response,
  { answer, seconds }: { answer: Answer; seconds: number },
): void => {
  response.setHeader('Cache-Control', `public, max-age=${String(seconds)}`)
  const etag = `"${createHash('sha256').update(answer.body).digest('base64url')}"`
  response.setHeader('ETag', etag)
  if (!isKnown(request, etag)) send(response, answer)
  else {
    response.statusCode = 304
    response.end()
  }
}

/** Whether a browser asks; who accepts anything gets data. */
export const prefersPage = (request: Request): boolean =>
  request.accepts(['application/json', 'text/html']) === 'text/html'

/** A page that runs nothing, shows nothing from elsewhere and posts to its own address alone. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

export const sendPage = (response: Response, html: string): void => {
  response.setHeader('Content-Security-Policy', PAGE_POLICY)
  response.vary('Accept')
  response.type('html').send(html)
}
