import type { Config } from '#config/config.js'
import type { ToldToApps } from '#kernel/app-config.js'
import type { ExtensionPoint } from '#kernel/features/extension-point.js'
import type { Handlers } from '#kernel/http/endpoint.js'
import { MAX_JSON_BYTES, MAX_LIMIT } from '#kernel/http/schemas.js'
import { LANGUAGES } from '#kernel/i18n/text.js'
import type { appConfigRoutes } from './app-config.routes.js'

export const appConfigController = ({
  version,
  config: { apps, http },
  appConfig,
}: {
  version: string
  config: Config
  appConfig: ExtensionPoint<ToldToApps>
}): Handlers<ReturnType<typeof appConfigRoutes>> => ({
  get: () =>
    Promise.resolve({
      version,
      languages: [...LANGUAGES],
      currency: 'EGP',
      apps: apps.minimumVersions,
      support: apps.support,
      terms: apps.terms,
      limits: {
        pageItems: MAX_LIMIT,
        bodyBytes: MAX_JSON_BYTES,
        rates: Object.entries(http.rateLimits).map(([name, { limit, windowSeconds }]) => ({
          name,
          limit,
          windowSeconds,
        })),
      },
      ...Object.fromEntries(appConfig.all.map(({ name, value }) => [name, value])),
    }),
})
