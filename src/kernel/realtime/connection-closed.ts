import { z } from 'zod'
import { kernelErrors } from '../errors/kernel.errors.js'
import { defineServerEvent } from './server-event.js'

export const connectionClosed = defineServerEvent({
  name: 'connection_closed',
  description:
    'The last thing a socket hears that gives way to a newer one of its user, because too many are open: the one from which nothing came longest. A client that is still used connects again when its user comes back to it, not by itself.',
  payload: z.strictObject({
    code: z.string(),
    message: z.string().describe('In the language of the socket'),
    ...kernelErrors.TOO_MANY_CONNECTIONS.details.shape,
  }),
  example: {
    code: 'TOO_MANY_CONNECTIONS',
    message: 'You are connected on too many devices: at most 20 at once; try again in 60 seconds',
    details: { name: 'connections-at-once', limit: 20, retryAfterSeconds: 60 },
  },
})
