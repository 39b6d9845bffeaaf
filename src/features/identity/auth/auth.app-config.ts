import { z } from 'zod'
import type { Config } from '#config/config.js'
import { appConfigPart, tellApps, type ToldToApps } from '#kernel/app-config.js'
import { MAX_PASSWORD_BYTES, MIN_PASSWORD_CHARACTERS } from '../passwords/password.schemas.js'

const AuthConfig = z
  .strictObject({
    accessTokenSeconds: z.int().describe('How long an access token lives'),
    refreshTokenSeconds: z.int().describe('How long a refresh token lives that is not used'),
    newPassword: z
      .strictObject({
        characters: z.int().describe('At least'),
        bytes: z.int().describe('At most, in UTF-8'),
      })
      .meta({ id: 'NewPasswordLimits' }),
  })
  .meta({ id: 'AuthConfig' })

const newPassword = { characters: MIN_PASSWORD_CHARACTERS, bytes: MAX_PASSWORD_BYTES }

export const authAppConfig = appConfigPart({
  name: 'auth',
  schema: AuthConfig,
  example: { accessTokenSeconds: 900, refreshTokenSeconds: 604_800, newPassword },
})

export const tellAuth = ({ accessSeconds, refreshSeconds }: Config['auth']): ToldToApps =>
  tellApps(authAppConfig, {
    accessTokenSeconds: accessSeconds,
    refreshTokenSeconds: refreshSeconds,
    newPassword,
  })
