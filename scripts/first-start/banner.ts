import type { Config } from '#config/config.js'
import { DEMO_PASSWORD } from '../seed/password.js'
import { DEMO_LOGINS } from './cast.js'

interface StartInfo {
  readonly url: string
  readonly config: Config
  readonly hasDemoLogins: boolean
}

const addresses = (url: string, config: Config): [name: string, address: string][] => [
  ['Start here', `${url}/`],
  ['API', `${url}/api`],
  ['Docs', `${url}/api/docs`],
  ['Sockets', `${url}/api/docs/sockets`],
  ...(config.mail.adapter === 'sandbox' ? [['Mailbox', `${url}/dev/mailbox`] as [string, string]] : []),
  ['Health', `${url}/api/health`],
  ['Metrics', `${url}/metrics`],
]

const logins = (): string[] => [
  '',
  `  Demo logins, for development only; the password of all is ${DEMO_PASSWORD}`,
  ...Object.entries(DEMO_LOGINS).map(
    ([role, { email, phone }]) => `  ${role.padEnd(12)}${email.padEnd(34)}${phone}`,
  ),
  '  Staff sign in by email and with "type": "admins", the others with "type": "clients".',
]

const OWN_MACHINE = /^(?:127\.|localhost$|::1$)/

/** Where phones find a server that listens to more than its own machine. */
const forPhones = ({ host, publicUrl }: Config['http']): string[] =>
  OWN_MACHINE.test(host)
    ? []
    : [
        '',
        `  On phones in the same network: ${publicUrl}`,
        '  Whoever is in that network can use this server and read its mailbox.',
      ]

const DEFAULT_URL = 'http://localhost:3000'

/** What somebody who has just started the server wants to know. */
export const banner = ({ url, config, hasDemoLogins }: StartInfo): string => {
  const { uri, dataDir } = config.database
  const database = uri === null ? `its own database in ${dataDir}/mongo` : 'the database of MONGODB_URI'
  const demo = url === DEFAULT_URL ? 'npm run demo' : `npm run demo -- --url ${url}`
  return [
    '',
    `  Craftworks is ready, with ${database}.`,
    '',
    ...addresses(url, config).map(([name, address]) => `  ${name.padEnd(12)}${address}`),
    ...forPhones(config.http),
    ...(hasDemoLogins ? logins() : []),
    '',
    `  ${demo}, in another terminal, plays a job from posting to confirmation. Ctrl-C stops the server.`,
    '',
  ].join('\n')
}
