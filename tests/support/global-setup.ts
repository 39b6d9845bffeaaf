import type { TestProject } from 'vitest/node'
import { startTestReplicaSet } from './replica-set.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** The replica set of this run. It names no database. */
    mongoUri: string
  }
}

/** One replica set for the whole run, whose address tests get with `inject('mongoUri')`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { uri, stop } = await startTestReplicaSet()
  project.provide('mongoUri', uri)
  return stop
}
