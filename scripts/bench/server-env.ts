import { join } from 'node:path'

const UNLIMITED = '999999999'

/** Everything a production server must have, and no limit that a benchmark would meet. */
export const serverEnv = (place: {
  uri: string
  dataDir: string
  jwtSecret: string
  /** Answers in the place of the mail service, so that nothing leaves the machine. */
  mailUrl: string
}): NodeJS.ProcessEnv => ({
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  PORT: '0',
  MONGODB_URI: place.uri,
  DATA_DIR: place.dataDir,
  LOG_DIR: join(place.dataDir, 'logs'),
  JWT_SECRET: place.jwtSecret,
  TRUST_PROXY: '0',
  PUBLIC_URL: 'http://127.0.0.1',
  WEB_APP_URL: 'http://127.0.0.1',
  RESEND_API_KEY: 'unused',
  RESEND_BASE_URL: place.mailUrl,
  MAIL_FROM: 'bench@craftworks.example',
  CLOUDINARY_CLOUD_NAME: 'unused',
  CLOUDINARY_API_KEY: 'unused',
  CLOUDINARY_API_SECRET: 'unused',
  PUSH: 'off',
  ACCESS_TOKEN_SECONDS: '86400',
  RATE_LIMIT_GENERAL_PER_MINUTE: UNLIMITED,
  RATE_LIMIT_ADDRESS_PER_MINUTE: UNLIMITED,
  RATE_LIMIT_CREDENTIALS_PER_15_MINUTES: UNLIMITED,
  RATE_LIMIT_ACCOUNT_PER_15_MINUTES: UNLIMITED,
  RATE_LIMIT_REFRESH_PER_15_MINUTES: UNLIMITED,
  RATE_LIMIT_MAIL_PER_HOUR: UNLIMITED,
  RATE_LIMIT_MAILBOX_PER_HOUR: UNLIMITED,
  RATE_LIMIT_MESSAGES_PER_MINUTE: UNLIMITED,
  RATE_LIMIT_INVITATIONS_PER_HOUR: UNLIMITED,
  RATE_LIMIT_RESCHEDULES_PER_HOUR: UNLIMITED,
})
