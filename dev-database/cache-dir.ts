import { homedir } from 'node:os'
import path from 'node:path'

/** Where programs that were fetched are kept: `craftworks` in the user's cache folder. */
export function defaultCacheDir(env: NodeJS.ProcessEnv): string {
  const named = env.XDG_CACHE_HOME ?? ''
  // The XDG specification has empty and relative values ignored.
  return path.join(path.isAbsolute(named) ? named : path.join(homedir(), '.cache'), 'craftworks')
}
