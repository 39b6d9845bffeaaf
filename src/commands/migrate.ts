import { type CommandContext, withApplication } from './command.js'

/** Brings the database up to date, as every start does. Returns what to tell. */
export const migrate = (context: CommandContext): Promise<string> =>
  // Connecting migrates.
  withApplication(context, () => Promise.resolve('The database is up to date.'))
