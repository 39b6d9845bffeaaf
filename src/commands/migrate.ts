import { type CommandContext, withApplication } from './command.js'

/** Brings the database up to date, as every start does. Returns the text to print: the steps it ran, if any. */
export const migrate = (context: CommandContext): Promise<string> =>
  withApplication(context, (_application, { migrated }) =>
    Promise.resolve([...migrated.map((id) => `ran ${id}`), 'The database is up to date.'].join('\n')),
  )
