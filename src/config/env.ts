import { z } from 'zod'
import type { Limit, RateLimits } from '#kernel/http/limit.js'

const ON_OFF = z.enum(['on', 'off'])
const WHOLE = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
const whole = (fallback: number, { min = 1, max = 999_999_999 } = {}) =>
  WHOLE.pipe(z.int().min(min).max(max))
    .optional()
    .transform((value) => value ?? fallback)
const longitude = z.number().min(-180).max(180)
const latitude = z.number().min(-90).max(90)
const list = z
  .string()
  .optional()
  .transform((value) =>
    (value ?? '')
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  )

/** Every way to pay for a job; which of them can be chosen is for the operator to say. */
const PAYMENT_TYPES = ['Cash', 'Escrow', 'CashProtected'] as const

type PaymentType = (typeof PAYMENT_TYPES)[number]

const isPaymentType = (name: string): name is PaymentType => PAYMENT_TYPES.some((type) => type === name)

const paymentTypes = list
  .refine((given) => given.every(isPaymentType), `must be any of ${PAYMENT_TYPES.join(', ')}`)
  .transform((given): PaymentType[] => [
    ...new Set(given.length > 0 ? given.filter(isPaymentType) : ['Cash' as const]),
  ])

/** International, such as +201001234567. */
const phone = z.string().regex(/^\+[1-9]\d{7,14}$/)
const appVersion = z.string().regex(/^\d{1,6}(?:\.\d{1,6}){0,2}$/)

/** `west,south,east,north` in degrees; what is missing or upside down is refused. */
const box = (fallback: string) =>
  z
    .string()
    .optional()
    .transform((value) => (value ?? fallback).split(',').map(Number))
    .pipe(
      z
        .tuple([longitude, latitude, longitude, latitude])
        .refine(([west, south, east, north]) => west < east && south < north),
    )

/** The environment variables that are not limits: those are declared by the endpoints they guard. */
const EnvSchema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).optional().default('development'),
  HOST: z.string().optional(),
  PORT: whole(3000, { min: 0, max: 65_535 }),
  PUBLIC_URL: z.url().optional(),
  CORS_ORIGINS: list,
  WRITES_AT_ONCE_PER_USER: whole(10),
  TRUST_PROXY: whole(0, { min: 0 }),

  MONGODB_URI: z
    .string()
    .regex(/^mongodb(?:\+srv)?:\/\//)
    .optional(),
  MONGODB_POOL_SIZE: whole(50),
  MONGODB_CONFLICT_SECONDS: whole(10, { max: 100 }),
  DATA_DIR: z.string().min(1).optional().default('.data'),
  SEED_ON_FIRST_START: ON_OFF.optional().default('on'),

  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//)
    .optional(),

  JWT_SECRET: z.string().min(32).optional(),
  ACCESS_TOKEN_SECONDS: whole(15 * 60),
  REFRESH_TOKEN_SECONDS: whole(7 * 24 * 60 * 60),
  PASSWORD_HASH_COST: whole(12, { min: 4, max: 15 }),
  RESET_TOKEN_MINUTES: whole(60),

  RESEND_API_KEY: z.string().min(1).optional(),
  RESEND_BASE_URL: z.url().optional(),
  MAIL_FROM: z.string().min(3).optional(),
  WEB_APP_URL: z.url().optional(),

  CLOUDINARY_CLOUD_NAME: z.string().min(1).optional(),
  CLOUDINARY_API_KEY: z.string().min(1).optional(),
  CLOUDINARY_API_SECRET: z.string().min(1).optional(),

  PUSH: ON_OFF.optional().default('on'),
  FIREBASE_PROJECT_ID: z.string().min(1).optional(),
  FIREBASE_CLIENT_EMAIL: z.string().min(3).optional(),
  FIREBASE_PRIVATE_KEY: z
    .string()
    .regex(/^-----BEGIN PRIVATE KEY-----/)
    .optional(),

  MIN_APP_VERSION_IOS: appVersion.optional(),
  MIN_APP_VERSION_ANDROID: appVersion.optional(),
  SUPPORT_EMAIL: z.email().optional(),
  SUPPORT_PHONE: phone.optional(),
  SUPPORT_WHATSAPP: phone.optional(),
  TERMS_VERSION: z.string().min(1).max(40).optional(),
  TERMS_URL: z.url({ protocol: /^https?$/ }).optional(),

  PAYMENT_TYPES: paymentTypes,
  JOB_FEE_PERCENT: whole(10, { min: 0, max: 100 }),
  CANCELLATION_FEE_PERCENT: whole(10, { min: 0, max: 100 }),
  FREE_CANCELLATION_MINUTES: whole(5, { min: 0 }),
  AUTO_CONFIRM_HOURS: whole(72),
  DISPUTE_WINDOW_DAYS: whole(7),
  INVITATION_EXPIRY_HOURS: whole(72),
  CONTACT_DAYS_AFTER_CONFIRMATION: whole(7, { min: 0, max: 365 }),
  HIRE_CANCELLATIONS_PER_30_DAYS: whole(5, { max: 1000 }),
  HIRES_NOT_BEGUN_PER_30_DAYS: whole(20, { max: 1000 }),
  QUOTE_REVISIONS_PER_HOUR: whole(10, { max: 20 }),
  JOB_AREA: box('24.6,21.9,37,31.8'),
  CHAT_OPEN_DAYS_AFTER_JOB: whole(30),
  UNVERIFIED_MAILS_PER_DAY: whole(5),
  NOTIFICATIONS_PER_SENDER_PER_HOUR: whole(30),

  UPLOAD_IMAGES_PER_MINUTE: whole(30),
  UPLOAD_MEGABYTES_PER_DAY: whole(300),
  UPLOAD_MEGABYTES_IN_ALL: whole(2000),
  UPLOADS_AT_ONCE: whole(16),
  UPLOADS_AT_ONCE_PER_USER: whole(4),

  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'http', 'debug']).optional().default('http'),
  LOG_DIR: z.string().min(1).optional().default('logs'),
  METRICS_TOKEN: z.string().min(16).optional(),

  SENTRY_DSN: z
    .string()
    .regex(/^https?:\/\/\w+@[^\s/]+\/(?:[^\s?#]*\/)?\d+$/)
    .optional(),
  SENTRY_ENVIRONMENT: z
    .string()
    .regex(/^[\w.-]{1,64}$/)
    .optional(),
})

export type Env = z.output<typeof EnvSchema> & { readonly rateLimits: RateLimits }

type Variable = keyof z.output<typeof EnvSchema>

/** Every environment variable the server knows; `.env.example` has the same ones, which a test checks. */
export const variableNames = (limits: readonly Limit[]): string[] => [
  ...Object.keys(EnvSchema.shape),
  ...limits.map(({ env }) => env),
]

/** Without mail nobody confirms an address or gets a new password, and without storage there are no pictures. */
const REQUIRED_IN_PRODUCTION = [
  'MONGODB_URI',
  'JWT_SECRET',
  'PUBLIC_URL',
  'WEB_APP_URL',
  'TRUST_PROXY',
  'RESEND_API_KEY',
  'MAIL_FROM',
  'CLOUDINARY_CLOUD_NAME',
  'CLOUDINARY_API_KEY',
  'CLOUDINARY_API_SECRET',
] as const satisfies readonly Variable[]

/** The configuration is invalid; `message` lists every problem. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(`The configuration is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
    this.name = 'ConfigError'
  }
}

const missing = (present: NodeJS.ProcessEnv): string[] => {
  if (present.NODE_ENV !== 'production') return []
  return REQUIRED_IN_PRODUCTION.filter((name) => present[name] === undefined).map(
    (name) => `${name}: required in production`,
  )
}

/** The environment of a compiled process: production, unless NODE_ENV says something else. */
export const productionByDefault = (source: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  source.NODE_ENV ? source : { ...source, NODE_ENV: 'production' }

const limitsSchema = (limits: readonly Limit[]) =>
  z.object(Object.fromEntries(limits.map(({ env, limit }) => [env, whole(limit)])))

const problemsOf = (error: z.ZodError | undefined): string[] =>
  error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? []

/**
 * Reads the variables, those of `limits` included; an empty one counts as absent. Throws ConfigError that names every
 * bad and every missing one.
 */
export const readEnv = (source: NodeJS.ProcessEnv, limits: readonly Limit[]): Env => {
  const present = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  )
  const env = EnvSchema.safeParse(present)
  const uses = limitsSchema(limits).safeParse(present)
  const problems = [...problemsOf(env.error), ...problemsOf(uses.error), ...missing(present)]
  if (!env.success || !uses.success || problems.length > 0) throw new ConfigError(problems)
  const rateLimits = limits.map(
    ({ name, env: variable, limit, windowSeconds }) =>
      [name, { limit: uses.data[variable] ?? limit, windowSeconds }] as const,
  )
  return { ...env.data, rateLimits: Object.fromEntries(rateLimits) }
}
