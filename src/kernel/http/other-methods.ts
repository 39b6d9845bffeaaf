import type { Request, RequestHandler, Response } from 'express'
import { AppError } from '../errors/app-error.js'
import { drain } from './body.js'
import { contextOf } from './context.js'
import type { Endpoint } from './endpoint.js'

const inCapitals = (method: Endpoint['method']): string[] =>
  method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]

/** Answers every call of a path by a method that it does not have: which it has, or to OPTIONS nothing more than that. */
export const otherMethods = (methods: readonly Endpoint['method'][]): RequestHandler => {
  const allowed = methods.flatMap(inCapitals).sort()
  return async (request: Request, response: Response) => {
    response.setHeader('Allow', allowed.join(', '))
    if (request.method === 'OPTIONS') {
      response.status(204).end()
      return
    }
    await drain(request, response)
    throw contextOf(response).overLimit ?? new AppError('METHOD_NOT_ALLOWED', { details: { allowed } })
  }
}
