import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomToken } from '#kernel/ids.js'
import type { Env } from './env.js'

/** Kept apart from the configuration, so that a logged configuration never holds one. */
export interface Secrets {
  readonly jwtSecret: string
  readonly resendApiKey: string | null
  readonly cloudinary: {
    readonly cloudName: string
    readonly apiKey: string
    readonly apiSecret: string
  } | null
  readonly firebase: {
    readonly projectId: string
    readonly clientEmail: string
    readonly privateKey: string
  } | null
  readonly metricsToken: string | null
  /** Null reports no errors. */
  readonly sentryDsn: string | null
  /** May carry a password. Null joins the socket servers through MongoDB. */
  readonly redisUrl: string | null
}

/**
 * A signing key of this machine's own, made at the first start and kept, so that a development server needs no setup and
 * yet no secret has a default. It appears whole or not at all, so processes that start at the same time share one.
 */
const localSecret = (dataDir: string): string => {
  const file = join(dataDir, 'jwt-secret')
  const draft = `${file}.${randomToken(6)}`
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(draft, randomToken(48), { mode: 0o600 })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(draft)
  }
  return readFileSync(file, 'utf8')
}

export const toSecrets = (env: Env): Secrets => {
  const {
    CLOUDINARY_CLOUD_NAME: cloudName,
    CLOUDINARY_API_KEY: apiKey,
    CLOUDINARY_API_SECRET: apiSecret,
    FIREBASE_PROJECT_ID: projectId,
    FIREBASE_CLIENT_EMAIL: clientEmail,
  } = env
  // on one line of an .env file its line breaks are written as \n
  const privateKey = env.FIREBASE_PRIVATE_KEY?.replace(/\\n/g, '\n')
  return {
    jwtSecret: env.JWT_SECRET ?? localSecret(env.DATA_DIR),
    resendApiKey: env.RESEND_API_KEY ?? null,
    cloudinary: cloudName && apiKey && apiSecret ? { cloudName, apiKey, apiSecret } : null,
    firebase: projectId && clientEmail && privateKey ? { projectId, clientEmail, privateKey } : null,
    metricsToken: env.METRICS_TOKEN ?? null,
    sentryDsn: env.SENTRY_DSN ?? null,
    redisUrl: env.REDIS_URL ?? null,
  }
}
