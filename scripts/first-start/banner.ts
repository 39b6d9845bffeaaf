import type { Config } from '#config/config.js'
import { DEMO_PASSWORD } from '../seed/password.js'
import { DEMO_LOGINS } from './cast.js'

interface StartInfo {
  readonly url: string
  readonly config: Config
  readonly hasDemoLogins: boolean
}

const addresses = (url: string, config: Config): [name: string, address: string][] => [
  ['API', `${url}/api`],
  ['Docs', `${url}/api/docs`],
  ...(config.mail.adapter === 'sandbox' ? [['Mailbox', `${url}/dev/mailbox`] as [string, string]] : []),
  ['Health', `${url}/api/health`],
  ['Metrics', `${url}/metrics`],
]

const logins = (): string[] => [
  '',
  `  Demo logins, for development only; the password of all is ${DEMO_PASSWORD}`,
  ...Object.entries(DEMO_LOGINS).map(
    ([role, { email, phone }]) => `  ${role.padEnd(11)}${email.padEnd(34)}${phone}`,
  ),
  '  Staff sign in by email and with "type": "admins", the others with "type": "clients".',
]

/** What somebody who has just started the server wants to know. */
export const banner = ({ url, config, hasDemoLogins }: StartInfo): string => {
  const { uri, dataDir } = config.database
  const database = uri === null ? `its own database in ${dataDir}/mongo` : 'the database of MONGODB_URI'
  return [
    '',
    `  Craftworks is ready, with ${database}.`,
    '',
    ...addresses(url, config).map(([name, address]) => `  ${name.padEnd(11)}${address}`),
    ...(hasDemoLogins ? logins() : []),
    '',
    '  npm run demo, in another terminal, plays a job from posting to confirmation. Ctrl-C stops the server.',
    '',
  ].join('\n')
}
