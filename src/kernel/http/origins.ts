import type { CorsOptions } from 'cors'

/** The web apps whose pages may call the server from a browser. */
export interface AllowedOrigins {
  /** Such as `https://app.craftworks.example`. */
  readonly corsOrigins: readonly string[]
  /** Hosts of which every port may, with http or https: what developers serve on their own machine. */
  readonly corsHosts: readonly string[]
}

const isOfHost = (origin: string, hosts: readonly string[]): boolean => {
  if (!URL.canParse(origin)) return false
  const { protocol, hostname } = new URL(origin)
  return /^https?:$/.test(protocol) && hosts.includes(hostname)
}

/** The `origin` option of cors, which sockets use too: it names the caller's origin where that is allowed. */
export const allowedOrigin =
  ({ corsOrigins, corsHosts }: AllowedOrigins): Extract<CorsOptions['origin'], (...args: never) => void> =>
  (origin, answer) => {
    answer(null, origin !== undefined && isOfHost(origin, corsHosts) ? [origin] : [...corsOrigins])
  }
