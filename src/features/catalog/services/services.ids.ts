import type { Id } from '#kernel/ids.js'

export type ServiceId = Id<'Service'>
