import type { Actor } from '#kernel/auth/actor.js'
import type { SessionDoc } from './sessions.model.js'

export const viewSession = (session: SessionDoc, viewer: Actor) => ({
  id: session._id.toHexString(),
  device: session.userAgent,
  ip: session.ip,
  current: session._id.toHexString() === viewer.sessionId,
  createdAt: session.createdAt.toISOString(),
  lastUsedAt: session.lastUsedAt.toISOString(),
})
