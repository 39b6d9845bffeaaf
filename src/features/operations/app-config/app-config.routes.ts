import type { AppConfigPart } from '#kernel/app-config.js'
import { MINUTE, SECOND } from '#kernel/clock.js'
import { endpoints } from '#kernel/http/endpoint.js'
import { MAX_JSON_BYTES, MAX_LIMIT } from '#kernel/http/schemas.js'
import { appConfigSchema } from './app-config.schemas.js'

const FRESH_MINUTES = 5

export const appConfigRoutes = (parts: readonly AppConfigPart[]) =>
  endpoints(
    { name: 'appConfig', basePath: '/config', tag: 'Operations' },
    {
      get: {
        method: 'get',
        path: '/',
        summary: 'Read what an app must know at its start',
        description:
          'Fees, limits, languages, the oldest app versions that still work, how to reach support, the terms, and what is switched off here. The same for everybody; to be asked again with its ETag at every start. The time of the server is in the `Date` header of every reply.',
        access: 'public',
        cacheSeconds: (FRESH_MINUTES * MINUTE) / SECOND,
        reply: { status: 200, body: appConfigSchema(parts) },
        errors: [],
        example: {
          reply: {
            version: '0.1.0',
            languages: ['en', 'ar'],
            currency: 'EGP',
            apps: { ios: '2.4.0', android: '2.4.1' },
            support: { email: 'help@craftworks.example', phone: '+201001234567', whatsapp: null },
            terms: { version: '2026-11-01', url: 'https://craftworks.example/terms' },
            limits: {
              pageItems: MAX_LIMIT,
              bodyBytes: MAX_JSON_BYTES,
              rates: [{ name: 'general', limit: 600, windowSeconds: 60 }],
            },
            ...Object.fromEntries(parts.map(({ name, example }) => [name, example])),
          },
        },
      },
    },
  )
