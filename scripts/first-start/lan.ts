import type { networkInterfaces } from 'node:os'
import { StartError } from '#app/run-server.js'

type Interfaces = ReturnType<typeof networkInterfaces>

/** Of containers, virtual machines and tunnels: a phone does not reach them. */
const VIRTUAL = /^(?:docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|tailscale|zt|wg|llw|awdl)/i
/** The networks of homes and offices (RFC 1918), the usual ones of a router first. */
const PRIVATE = [/^192\.168\./, /^10\./, /^172\.(?:1[6-9]|2\d|3[01])\./]

const rank = (address: string): number => {
  const at = PRIVATE.findIndex((range) => range.test(address))
  return at < 0 ? PRIVATE.length : at
}

/** The addresses of this machine in its networks, the one that a phone most likely reaches first. */
export const lanAddresses = (interfaces: Interfaces): string[] =>
  Object.entries(interfaces)
    .filter(([name]) => !VIRTUAL.test(name))
    .flatMap(([, addresses = []]) => addresses)
    .filter(
      ({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'),
    )
    .map(({ address }) => address)
    .sort((one, other) => rank(one) - rank(other))

/** Where `npm start` listens; as everywhere an empty variable counts as absent. */
export const portOf = ({ PORT }: NodeJS.ProcessEnv): string =>
  PORT === undefined || PORT === '' ? '3000' : PORT

/** The environment of a server that phones in the same network reach. Throws StartError where there is none. */
export const withLan = (env: NodeJS.ProcessEnv, interfaces: Interfaces): NodeJS.ProcessEnv => {
  const [address] = lanAddresses(interfaces)
  const port = portOf(env)
  if (address === undefined) {
    throw new StartError(
      '--lan: this machine is in no network. Join one, or set HOST and PUBLIC_URL yourself.',
    )
  }
  if (port === '0') {
    throw new StartError('--lan: set PORT to a number, for the address of pictures has to be known before.')
  }
  const url = `http://${address}:${port}`
  const { WEB_APP_URL } = env
  const isSet = WEB_APP_URL !== undefined && WEB_APP_URL !== ''
  return { ...env, HOST: '0.0.0.0', PUBLIC_URL: url, ...(!isSet && { WEB_APP_URL: url }) }
}
