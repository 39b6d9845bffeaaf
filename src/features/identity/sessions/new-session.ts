import type { SessionDoc } from './sessions.model.js'

type Opened = Pick<SessionDoc, '_id' | 'user' | 'role' | 'refreshHash' | 'userAgent' | 'ip' | 'expiresAt'>

export const newSession = ({ at, ...opened }: Opened & { at: Date }): SessionDoc => ({
  ...opened,
  ban: null,
  lastUsedAt: at,
  revokedAt: null,
  createdAt: at,
  updatedAt: at,
})
