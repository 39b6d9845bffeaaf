import type { Id } from '#kernel/ids.js'

export type InvitationId = Id<'Invitation'>
