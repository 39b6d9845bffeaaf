import type { Actor } from '#kernel/auth/actor.js'
import type { ObjectId } from '#kernel/ids.js'

/** Staff are about to be shown the exact places and the phones of these jobs; written down by the feature that keeps it. */
export type StaffLook = (staff: Actor, jobs: readonly ObjectId[]) => Promise<void>
