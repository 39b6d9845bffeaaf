import type { Migration } from '#kernel/db/migration.js'
import { kernelCollections } from './migrations/2026-11-21-kernel-collections.js'
import { kernelLanes } from './migrations/2026-11-21-kernel-lanes.js'
import { kernelSocketEvents } from './migrations/2026-11-21-kernel-socket-events.js'
import { kernelLaneIndex } from './migrations/2026-11-28-kernel-lane-index.js'
import { kernelSocketEventsExpiry } from './migrations/2026-11-28-kernel-socket-events.js'
import { kernelWorkInEvents } from './migrations/2026-11-28-kernel-work-in-events.js'

export const kernelMigrations: readonly Migration[] = [
  kernelCollections,
  kernelLanes,
  kernelSocketEvents,
  kernelLaneIndex,
  kernelSocketEventsExpiry,
  kernelWorkInEvents,
]
