import type { RateLimits } from '#kernel/http/limit.js'
import { ConfigError, type Env } from './env.js'

/** Rules of the market that an operator may set; percentages of a price, times in the unit of their name. */
export interface MarketRules {
  /** How a job can be paid for here. */
  readonly paymentTypes: Env['PAYMENT_TYPES']
  readonly jobFeePercent: number
  readonly cancellationFeePercent: number
  readonly freeCancellationMinutes: number
  readonly autoConfirmHours: number
  readonly disputeWindowDays: number
  readonly invitationExpiryHours: number
  /** How many days after the confirmation the two still see how to reach each other. */
  readonly contactDaysAfterConfirmation: number
  /** After so many cancellations of hired jobs in 30 days a client hires nobody until they are fewer. */
  readonly hireCancellationsPer30Days: number
  /** The same for these cancellations together with hires of 30 days whose work has not begun. */
  readonly hiresNotBegunPer30Days: number
  /** How often a craftsman may revise one quote. */
  readonly quoteRevisionsPerHour: number
  /** Where jobs may be: [west, south, east, north] in degrees. */
  readonly jobArea: readonly [west: number, south: number, east: number, north: number]
}

export interface ChatRules {
  /** How many days after the end of its job a chat can be written in. */
  readonly openDaysAfterJob: number
}

/** What users may send and keep, and how much of it is worked on at once. */
export interface UploadRules {
  readonly imagesPerMinute: number
  readonly megabytesPerDay: number
  readonly megabytesInAll: number
  readonly atOnce: number
  readonly atOncePerUser: number
}

/** What apps are told and nothing here depends on; null where the operator does not say. */
export interface AppRules {
  /** The oldest versions that still work, such as `2.4.0`. */
  readonly minimumVersions: { readonly ios: string | null; readonly android: string | null }
  readonly support: {
    readonly email: string | null
    readonly phone: string | null
    readonly whatsapp: string | null
  }
  readonly terms: { readonly version: string | null; readonly url: string | null }
}

export interface Config {
  readonly environment: Env['NODE_ENV']
  readonly http: {
    readonly host: string
    readonly port: number
    readonly publicUrl: string
    readonly webAppUrl: string
    readonly corsOrigins: readonly string[]
    /** Hosts whose pages may call from every port; none in production. */
    readonly corsHosts: readonly string[]
    readonly trustProxy: number
    readonly rateLimits: RateLimits
    readonly writesAtOncePerUser: number
  }
  readonly database: {
    /** Null where MONGODB_URI is not set, which in production it must be. */
    readonly uri: string | null
    readonly maxPoolSize: number
    readonly conflictPatienceMs: number
    readonly dataDir: string
    readonly seedOnFirstStart: boolean
  }
  readonly auth: {
    readonly accessSeconds: number
    readonly refreshSeconds: number
    readonly passwordHashCost: number
    readonly resetTokenMinutes: number
  }
  readonly apps: AppRules
  readonly market: MarketRules
  readonly chat: ChatRules
  readonly uploads: UploadRules
  readonly notifications: {
    /** Mails in fixed words that one user gets in a day. */
    readonly unverifiedMailsPerDay: number
    /** How often an hour one user can cause another to be notified outside the app. */
    readonly perSenderPerHour: number
  }
  /** `resend` sends mail; `sandbox` keeps it for `/dev/mailbox`. */
  readonly mail: {
    readonly adapter: 'resend' | 'sandbox'
    readonly from: string
    readonly resendBaseUrl: string | null
  }
  /** `firebase` sends pushes; `sandbox` keeps them for `/dev/mailbox`. */
  readonly push: { readonly adapter: 'firebase' | 'sandbox' | 'off' }
  /** No vendor yet: in production there are no text messages. */
  readonly sms: { readonly adapter: 'sandbox' | 'off' }
  readonly storage: { readonly adapter: 'cloudinary' | 'sandbox' }
  /** Where errors are reported, beside the log; `environment` is the name they are filed under. */
  readonly errors: { readonly adapter: 'sentry' | 'off'; readonly environment: string }
  /** What does not work for want of an account, each with what to set. */
  readonly switchedOff: readonly SwitchedOff[]
  readonly log: {
    readonly level: string
    readonly directory: string | null
    readonly console: 'json' | 'pretty' | 'off'
  }
}

const CLOUDINARY = ['CLOUDINARY_CLOUD_NAME', 'CLOUDINARY_API_KEY', 'CLOUDINARY_API_SECRET'] as const

const FIREBASE = ['FIREBASE_PROJECT_ID', 'FIREBASE_CLIENT_EMAIL', 'FIREBASE_PRIVATE_KEY'] as const

const problemsOf = (env: Env): string[] => {
  const problems: string[] = []
  for (const account of [CLOUDINARY, FIREBASE]) {
    const given = account.filter((name) => env[name] !== undefined)
    if (given.length > 0 && given.length < account.length) {
      problems.push(`${account.join(', ')}: all or none must be set`)
    }
  }
  if (env.NODE_ENV === 'production' && env.PASSWORD_HASH_COST < 12) {
    problems.push('PASSWORD_HASH_COST: at least 12 in production')
  }
  return problems
}

/** An outside service without an account, which the product does without. */
export interface SwitchedOff {
  readonly service: 'push' | 'sms' | 'payment gateways'
  /** What users miss. */
  readonly effect: string
  /** The variables that switch it on; none where this release has no vendor for it. */
  readonly set: readonly string[]
}

const switchedOff = (env: Env): SwitchedOff[] => {
  if (env.NODE_ENV !== 'production') return []
  const noPush = env.PUSH === 'on' && env.FIREBASE_PROJECT_ID === undefined
  return [
    ...(noPush
      ? [{ service: 'push', effect: 'phones get no push notifications', set: FIREBASE } as const]
      : []),
    { service: 'sms', effect: 'no text messages are sent: this release has no vendor for them', set: [] },
    ...(paymentTypesOf(env).length < env.PAYMENT_TYPES.length
      ? [
          {
            service: 'payment gateways',
            effect: 'jobs are posted for cash only: this release has no vendor for the other types',
            set: [],
          } as const,
        ]
      : []),
  ]
}

/**
 * How jobs can be paid here. What needs a gateway would stop at PAYMENT_REQUIRED once somebody is hired, so in production
 * it is left out as long as there is none, whatever the operator asks for.
 */
const paymentTypesOf = ({ NODE_ENV, PAYMENT_TYPES }: Env): Env['PAYMENT_TYPES'] =>
  NODE_ENV === 'production' ? ['Cash'] : PAYMENT_TYPES

const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'] as const

/** In production nothing is kept for `/dev/mailbox`. */
const pushAdapter = (env: Env): Config['push']['adapter'] => {
  if (env.PUSH === 'off') return 'off'
  if (env.FIREBASE_PROJECT_ID !== undefined) return 'firebase'
  return env.NODE_ENV === 'production' ? 'off' : 'sandbox'
}

/** The typed configuration: defaults and rules across variables. Throws ConfigError that lists every problem. */
export const toConfig = (env: Env): Config => {
  const problems = problemsOf(env)
  if (problems.length > 0) throw new ConfigError(problems)
  const production = env.NODE_ENV === 'production'
  const host = env.HOST ?? (production ? '0.0.0.0' : '127.0.0.1')
  const localUrl = `http://localhost:${String(env.PORT)}`
  const publicUrl = env.PUBLIC_URL ?? localUrl
  return {
    environment: env.NODE_ENV,
    http: {
      host,
      port: env.PORT,
      publicUrl,
      webAppUrl: env.WEB_APP_URL ?? localUrl,
      corsOrigins: env.CORS_ORIGINS,
      corsHosts: production ? [] : [...new Set([...LOCAL_HOSTS, new URL(publicUrl).hostname])],
      trustProxy: env.TRUST_PROXY,
      rateLimits: env.rateLimits,
      writesAtOncePerUser: env.WRITES_AT_ONCE_PER_USER,
    },
    database: {
      uri: env.MONGODB_URI ?? null,
      maxPoolSize: env.MONGODB_POOL_SIZE,
      conflictPatienceMs: env.MONGODB_CONFLICT_SECONDS * 1000,
      dataDir: env.DATA_DIR,
      seedOnFirstStart: !production && env.MONGODB_URI === undefined && env.SEED_ON_FIRST_START === 'on',
    },
    auth: {
      accessSeconds: env.ACCESS_TOKEN_SECONDS,
      refreshSeconds: env.REFRESH_TOKEN_SECONDS,
      passwordHashCost: env.PASSWORD_HASH_COST,
      resetTokenMinutes: env.RESET_TOKEN_MINUTES,
    },
    apps: {
      minimumVersions: {
        ios: env.MIN_APP_VERSION_IOS ?? null,
        android: env.MIN_APP_VERSION_ANDROID ?? null,
      },
      support: {
        email: env.SUPPORT_EMAIL ?? null,
        phone: env.SUPPORT_PHONE ?? null,
        whatsapp: env.SUPPORT_WHATSAPP ?? null,
      },
      terms: { version: env.TERMS_VERSION ?? null, url: env.TERMS_URL ?? null },
    },
    market: {
      paymentTypes: paymentTypesOf(env),
      jobFeePercent: env.JOB_FEE_PERCENT,
      cancellationFeePercent: env.CANCELLATION_FEE_PERCENT,
      freeCancellationMinutes: env.FREE_CANCELLATION_MINUTES,
      autoConfirmHours: env.AUTO_CONFIRM_HOURS,
      disputeWindowDays: env.DISPUTE_WINDOW_DAYS,
      invitationExpiryHours: env.INVITATION_EXPIRY_HOURS,
      contactDaysAfterConfirmation: env.CONTACT_DAYS_AFTER_CONFIRMATION,
      hireCancellationsPer30Days: env.HIRE_CANCELLATIONS_PER_30_DAYS,
      hiresNotBegunPer30Days: env.HIRES_NOT_BEGUN_PER_30_DAYS,
      quoteRevisionsPerHour: env.QUOTE_REVISIONS_PER_HOUR,
      jobArea: env.JOB_AREA,
    },
    chat: { openDaysAfterJob: env.CHAT_OPEN_DAYS_AFTER_JOB },
    uploads: {
      imagesPerMinute: env.UPLOAD_IMAGES_PER_MINUTE,
      megabytesPerDay: env.UPLOAD_MEGABYTES_PER_DAY,
      megabytesInAll: env.UPLOAD_MEGABYTES_IN_ALL,
      atOnce: env.UPLOADS_AT_ONCE,
      atOncePerUser: env.UPLOADS_AT_ONCE_PER_USER,
    },
    notifications: {
      unverifiedMailsPerDay: env.UNVERIFIED_MAILS_PER_DAY,
      perSenderPerHour: env.NOTIFICATIONS_PER_SENDER_PER_HOUR,
    },
    mail: {
      adapter: env.RESEND_API_KEY === undefined ? 'sandbox' : 'resend',
      from: env.MAIL_FROM ?? 'Craftworks <no-reply@craftworks.example>',
      resendBaseUrl: env.RESEND_BASE_URL ?? null,
    },
    push: { adapter: pushAdapter(env) },
    sms: { adapter: production ? 'off' : 'sandbox' },
    storage: { adapter: env.CLOUDINARY_CLOUD_NAME === undefined ? 'sandbox' : 'cloudinary' },
    errors: {
      adapter: env.SENTRY_DSN === undefined ? 'off' : 'sentry',
      environment: env.SENTRY_ENVIRONMENT ?? env.NODE_ENV,
    },
    switchedOff: switchedOff(env),
    log: { level: env.LOG_LEVEL, directory: env.LOG_DIR, console: production ? 'json' : 'pretty' },
  }
}
