import { join } from 'node:path'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { compose } from '#app/compose.js'
import { toConfig } from '#config/config.js'
import { readEnv } from '#config/env.js'
import { toSecrets } from '#config/secrets.js'
import { NewPassword } from '#features/identity/passwords/password.schemas.js'
import { Email, personFields } from '#features/identity/users/users.schemas.js'
import { startEmbeddedMongo } from '#kernel/db/embedded/start-embedded-mongo.js'
import { AppError } from '#kernel/errors/app-error.js'
import { validate } from '#kernel/i18n/validation.js'
import { createLog } from '#kernel/log.js'

const USAGE = `Usage: npm run create-admin -- --email <email> [--first-name <name>] [--last-name <name>] [--language en|ar]
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

const readInput = async (env: NodeJS.ProcessEnv) => {
  const { values } = parseArgs({
    options: {
      email: { type: 'string' },
      'first-name': { type: 'string', default: 'Craftworks' },
      'last-name': { type: 'string', default: 'Admin' },
      language: { type: 'string', default: 'en' },
    },
  })
  if (values.email === undefined) throw new Error(USAGE)
  const password = env.ADMIN_PASSWORD ?? (await readPassword())
  const { email, language, 'first-name': firstName, 'last-name': lastName } = values
  const result = validate(AdminInput, { email, password, firstName, lastName, language }, 'en')
  if ('value' in result) return result.value
  throw new Error(result.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'))
}

const createAdmin = async (env: NodeJS.ProcessEnv): Promise<void> => {
  const input = await readInput(env)
  const variables = readEnv(env)
  const config = toConfig(variables)
  const log = createLog({ level: 'warn', directory: null, console: 'pretty' })
  const application = compose(config, toSecrets(variables), { log })
  const dataDir = join(config.database.dataDir, 'mongo')
  const embedded =
    config.database.uri === null
      ? await startEmbeddedMongo({ dataDir, env, log: (message) => console.info(message) })
      : undefined
  try {
    await application.connect(config.database.uri ?? embedded?.uri ?? '')
    await application.auth.addStaff({ ...input, role: 'admin' })
    console.info(`${input.email} is an admin now and signs in with type "admins".`)
  } finally {
    await application.stop()
    await embedded?.stop()
  }
}

if (existsSync('.env')) process.loadEnvFile('.env')

createAdmin(process.env).catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error)
  console.error(
    error instanceof AppError && error.code === 'EMAIL_TAKEN' ? 'This email has an account.' : message,
  )
  process.exitCode = 1
})
