import type { Id } from '#kernel/ids.js'

export type JobId = Id<'Job'>
