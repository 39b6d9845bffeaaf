import type { SessionDoc } from './sessions.model.js'

type Opened = Pick<SessionDoc, '_id' | 'user' | 'role' | 'refreshHash' | 'userAgent' | 'ip' | 'expiresAt'> &
  Required<Pick<SessionDoc, 'deviceName'>>

export const newSession = ({ at, ...opened }: Opened & { at: Date }): SessionDoc => ({
  ...opened,
  generation: 0,
  usedGeneration: 0,
  ban: null,
  lastUsedAt: at,
  revokedAt: null,
  createdAt: at,
  updatedAt: at,
})
