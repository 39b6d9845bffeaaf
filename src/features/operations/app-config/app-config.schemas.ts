import { z } from 'zod'
import type { AppConfigPart } from '#kernel/app-config.js'
import { LanguageName } from '#kernel/http/schemas.js'

const oldest = z.string().nullable().describe('The oldest version that still works; null: any does')

const RateLimitConfig = z
  .strictObject({
    name: z.string().describe('As in the `RateLimit` headers and in refusals'),
    limit: z.int().describe('Free uses in a window'),
    windowSeconds: z.int(),
  })
  .meta({ id: 'RateLimitConfig' })

/** What belongs to no feature. */
const common = {
  version: z.string().describe('Of the server'),
  languages: z.array(LanguageName).describe('For Accept-Language and the language of a user'),
  currency: z.literal('EGP').describe('Amounts are whole piastres: 100 are one pound'),
  apps: z.strictObject({ ios: oldest, android: oldest }).meta({ id: 'AppVersions' }),
  support: z
    .strictObject({
      email: z.string().nullable(),
      phone: z.string().nullable().describe('In international form'),
      whatsapp: z.string().nullable().describe('In international form'),
    })
    .meta({ id: 'SupportContacts' }),
  terms: z
    .strictObject({ version: z.string().nullable(), url: z.string().nullable() })
    .meta({ id: 'TermsConfig', description: 'Another version than the one a user agreed to: ask again' }),
  limits: z
    .strictObject({
      pageItems: z.int().describe('Of one page of a list at most'),
      bodyBytes: z.int().describe('Of a JSON body at most'),
      rates: z.array(RateLimitConfig),
    })
    .meta({ id: 'CallLimits' }),
}

/** With one field for each part that a feature tells. */
export const appConfigSchema = (parts: readonly AppConfigPart[]) =>
  z
    .strictObject({ ...common, ...Object.fromEntries(parts.map(({ name, schema }) => [name, schema])) })
    .meta({ id: 'AppConfig' })
