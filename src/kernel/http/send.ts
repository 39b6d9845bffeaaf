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

/** The answer, or 304 where the caller has it already. */
export const sendCacheable = (
  request: Request,
  response: Response,
  { answer, seconds }: { answer: Answer; seconds: number },
): void => {
  response.setHeader('Cache-Control', `public, max-age=${String(seconds)}`)
  response.setHeader('ETag', `"${createHash('sha256').update(answer.body).digest('base64url')}"`)
  response.statusCode = answer.status
  if (!request.fresh) send(response, answer)
  else {
    response.statusCode = 304
    response.end()
  }
}
