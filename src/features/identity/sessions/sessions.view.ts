import type { Actor } from '#kernel/auth/actor.js'
import type { Language } from '#kernel/i18n/text.js'
import { readDeviceName } from './device-name.js'
import type { SessionDoc } from './sessions.model.js'

export const viewSession = (session: SessionDoc, viewer: Actor, language: Language) => ({
  id: session._id.toHexString(),
  deviceName: session.deviceName ?? readDeviceName(session.userAgent, language),
  device: session.userAgent,
  ip: session.ip,
  current: session._id.toHexString() === viewer.sessionId,
  createdAt: session.createdAt.toISOString(),
  lastUsedAt: session.lastUsedAt.toISOString(),
})
