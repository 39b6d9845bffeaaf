import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { auth } from '#features/identity/auth/auth.compose.js'
import { NewPassword } from '#features/identity/passwords/password.schemas.js'
import { Email, personFields } from '#features/identity/users/users.schemas.js'
import { isAppError } from '#kernel/errors/app-error.js'
import { validate } from '#kernel/i18n/validation.js'
import { type CommandContext, CommandError, withApplication } from './command.js'

const USAGE = `Usage: create-admin --email <email> [--first-name <name>] [--last-name <name>] [--language en|ar]
The password comes from ADMIN_PASSWORD or from standard input, never from the command line.`

const AdminInput = z.strictObject({
  email: Email,
  password: NewPassword,
  firstName: personFields.firstName,
  lastName: personFields.lastName,
  language: personFields.language,
})

/** One line of standard input; typed at a terminal it is not shown. */
const readPassword = async (): Promise<string> => {
  const unseen = new Writable({
    write: (_chunk, _encoding, done) => {
      done()
    },
  })
  if (process.stdin.isTTY) process.stderr.write('Password: ')
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: process.stdin.isTTY })
  for await (const line of lines) return line
  return ''
}

const readArguments = () => {
  try {
    const { values } = parseArgs({
      options: {
        email: { type: 'string' },
        'first-name': { type: 'string', default: 'Craftworks' },
        'last-name': { type: 'string', default: 'Admin' },
        language: { type: 'string', default: 'en' },
      },
    })
    return values
  } catch (error) {
    throw new CommandError(USAGE, { cause: error })
  }
}

const readInput = async (env: NodeJS.ProcessEnv) => {
  const { email, language, 'first-name': firstName, 'last-name': lastName } = readArguments()
  if (email === undefined) throw new CommandError(USAGE)
  const password = env.ADMIN_PASSWORD ?? (await readPassword())
  const result = validate(AdminInput, { email, password, firstName, lastName, language }, 'en')
  if ('value' in result) return result.value
  throw new CommandError(result.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'))
}

/** Creates the account of an admin. Returns the text to print. */
export const createAdmin = async (context: CommandContext): Promise<string> => {
  const input = await readInput(context.env)
  await withApplication(context, async ({ offersOf }) => {
    await offersOf(auth)
      .auth.addStaff({ ...input, role: 'admin' })
      .catch((error: unknown) => {
        if (!isAppError(error, 'EMAIL_TAKEN')) throw error
        throw new CommandError('This email has an account.', { cause: error })
      })
  })
  return `${input.email} is an admin now and signs in with type "admins".`
}
