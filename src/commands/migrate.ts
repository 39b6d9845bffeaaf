import { withApplication } from './command.js'

/** Brings the database up to date, as every start does. Returns what to tell. */
export const migrate = (env: NodeJS.ProcessEnv): Promise<string> =>
  // Connecting migrates.
  withApplication(env, () => Promise.resolve('The database is up to date.'))
