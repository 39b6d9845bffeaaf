import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import { toConfig } from '#config/config.js'
import { catalogue } from '#app/api.js'
import { PAYMENT_TYPES } from '#features/marketplace/jobs/jobs.rules.js'
import { ConfigError, productionByDefault, readEnv, variableNames } from '#config/env.js'
import { toSecrets } from '#config/secrets.js'

const PRODUCTION = {
  NODE_ENV: 'production',
  MONGODB_URI: 'mongodb://db.example:27017/craftworks?replicaSet=rs0',
  JWT_SECRET: 'a'.repeat(32),
  PUBLIC_URL: 'https://api.craftworks.example',
  WEB_APP_URL: 'https://craftworks.example',
  TRUST_PROXY: '1',
  RESEND_API_KEY: 're_key',
  MAIL_FROM: 'Craftworks <hello@craftworks.example>',
  CLOUDINARY_CLOUD_NAME: 'craftworks',
  CLOUDINARY_API_KEY: 'key',
  CLOUDINARY_API_SECRET: 'secret',
  FIREBASE_PROJECT_ID: 'craftworks',
  FIREBASE_CLIENT_EMAIL: 'push@craftworks.iam.gserviceaccount.com',
  FIREBASE_PRIVATE_KEY: String.raw`-----BEGIN PRIVATE KEY-----\nMII=\n-----END PRIVATE KEY-----\n`,
}

const configOf = (variables: NodeJS.ProcessEnv) => toConfig(readEnv(variables, catalogue.limits))

/** The names of the variables that the refusal lists. */
const refused = (variables: NodeJS.ProcessEnv): string[] => {
  try {
    configOf(variables)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return [...error.message.matchAll(/^ {2}- ([A-Z0-9_]+(?:, [A-Z0-9_]+)*): ./gm)].map(
      ([, name]) => name ?? '',
    )
  }
  return []
}

describe('the configuration', () => {
  it('needs nothing in development, and is reached from this machine only', () => {
    const config = configOf({})
    expect(config).toMatchObject({
      environment: 'development',
      http: {
        host: '127.0.0.1',
        port: 3000,
        publicUrl: 'http://localhost:3000',
        trustProxy: 0,
        corsOrigins: [],
        corsHosts: ['localhost', '127.0.0.1', '[::1]'],
      },
      database: { uri: null, seedOnFirstStart: true },
      auth: { accessSeconds: 900, refreshSeconds: 604_800, passwordHashCost: 12, resetTokenMinutes: 60 },
      market: {
        jobFeePercent: 10,
        cancellationFeePercent: 10,
        freeCancellationMinutes: 5,
        autoConfirmHours: 72,
      },
      mail: { adapter: 'sandbox' },
      storage: { adapter: 'sandbox' },
      push: { adapter: 'sandbox' },
      sms: { adapter: 'sandbox' },
    })
  })

  it('names every bad variable at once', () => {
    const bad = {
      NODE_ENV: 'staging',
      PORT: '65536',
      PUBLIC_URL: 'not a url',
      TRUST_PROXY: '-1',
      MONGODB_URI: 'postgres://db',
      SEED_ON_FIRST_START: 'yes',
      JWT_SECRET: 'short',
      PASSWORD_HASH_COST: '3',
      JOB_FEE_PERCENT: '101',
      AUTO_CONFIRM_HOURS: '1.5',
      LOG_LEVEL: 'loud',
    }
    expect(refused(bad)).toEqual(Object.keys(bad))
  })

  it('takes no 0 where it would lock everybody out or keep nothing', () => {
    const zeros = variableNames(catalogue.limits).filter((name) => refused({ [name]: '0' }).length === 0)
    expect(zeros).toEqual(
      expect.arrayContaining([
        'PORT',
        'TRUST_PROXY',
        'JOB_FEE_PERCENT',
        'CANCELLATION_FEE_PERCENT',
        'FREE_CANCELLATION_MINUTES',
      ]),
    )
    const counts = zeros.filter((name) => /(?:SECONDS|MINUTES?|HOURS?|DAYS|SIZE|COST)$/.test(name))
    expect(counts).toEqual(['FREE_CANCELLATION_MINUTES'])
  })

  it('is of production in a compiled process, unless NODE_ENV says otherwise', () => {
    const environmentOf = (source: NodeJS.ProcessEnv) => productionByDefault(source).NODE_ENV
    expect([environmentOf({}), environmentOf({ NODE_ENV: '' }), environmentOf({ NODE_ENV: 'test' })]).toEqual(
      ['production', 'production', 'test'],
    )
  })

  it('names what production misses, and what is bad besides', () => {
    const { NODE_ENV } = PRODUCTION
    const needed = Object.keys(PRODUCTION).filter((name) => !/^(?:NODE_ENV$|FIREBASE_)/.test(name))
    expect(refused({ NODE_ENV })).toEqual(needed)
    expect(refused({ NODE_ENV, PORT: 'http' })).toEqual(['PORT', ...needed])
    for (const name of needed) expect(refused({ ...PRODUCTION, [name]: '' })).toContain(name)
  })

  it('does without what the product can do without, and says what is missing', () => {
    const { FIREBASE_PROJECT_ID, FIREBASE_CLIENT_EMAIL, FIREBASE_PRIVATE_KEY, ...rest } = PRODUCTION
    const push = { FIREBASE_PROJECT_ID, FIREBASE_CLIENT_EMAIL, FIREBASE_PRIVATE_KEY }
    const off = (variables: NodeJS.ProcessEnv) => configOf(variables).switchedOff
    expect(configOf(rest)).toMatchObject({ push: { adapter: 'off' } })
    expect(off(rest)).toMatchObject([
      { service: 'push', set: Object.keys(push) },
      { service: 'sms', set: [] },
    ])
    expect(off(PRODUCTION)).toMatchObject([{ service: 'sms' }])
    expect(off({ ...rest, PUSH: 'off' })).toMatchObject([{ service: 'sms' }])
    expect(off({})).toEqual([])
    const types = { PAYMENT_TYPES: 'Cash,Escrow' }
    expect(off({ ...PRODUCTION, ...types })).toMatchObject([
      { service: 'sms' },
      { service: 'payment gateways' },
    ])
    expect(configOf({ ...PRODUCTION, ...types }).market.paymentTypes).toEqual(['Cash'])
    expect([configOf(types).market.paymentTypes, off(types)]).toEqual([['Cash', 'Escrow'], []])
  })

  it('reports errors to Sentry where it has a project, under the name of the environment', () => {
    const dsn = 'https://0123456789abcdef@o1.ingest.sentry.io/42'
    expect(configOf(PRODUCTION).errors).toEqual({ adapter: 'off', environment: 'production' })
    expect(configOf({ SENTRY_DSN: dsn, SENTRY_ENVIRONMENT: 'staging' }).errors).toEqual({
      adapter: 'sentry',
      environment: 'staging',
    })
    expect(configOf({ SENTRY_DSN: 'http://key@127.0.0.1:4000/1' }).errors.adapter).toBe('sentry')
    for (const bad of ['sentry', 'https://o1.ingest.sentry.io/42', `${dsn}?x=1`, 'https://key@host/name'])
      expect(refused({ SENTRY_DSN: bad })).toEqual(['SENTRY_DSN'])
  })

  it('does not repeat values, which may be secrets', () => {
    expect(() => configOf({ JWT_SECRET: 'hunter2', MONGODB_URI: 'user:hunter2@db' })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('hunter2') }),
    )
  })

  it('sends real mail and keeps real files in production, and listens to the network', () => {
    expect(configOf(PRODUCTION)).toMatchObject({
      http: { host: '0.0.0.0' },
      database: { uri: PRODUCTION.MONGODB_URI, seedOnFirstStart: false },
      mail: { adapter: 'resend' },
      storage: { adapter: 'cloudinary' },
      push: { adapter: 'firebase' },
      sms: { adapter: 'off' },
      log: { console: 'json' },
    })
  })

  it('allows no cheap passwords in production', () => {
    expect(refused({ ...PRODUCTION, PASSWORD_HASH_COST: '11' })).toEqual(['PASSWORD_HASH_COST'])
    expect(refused({ PASSWORD_HASH_COST: '4' })).toEqual([])
  })

  it('takes all of Cloudinary or nothing', () => {
    expect(refused({ CLOUDINARY_CLOUD_NAME: 'craftworks' })).toEqual([
      'CLOUDINARY_CLOUD_NAME, CLOUDINARY_API_KEY, CLOUDINARY_API_SECRET',
    ])
  })

  it('takes all of Firebase or nothing, and nothing where push is off', () => {
    expect(refused({ FIREBASE_PROJECT_ID: 'craftworks' })).toEqual([
      'FIREBASE_PROJECT_ID, FIREBASE_CLIENT_EMAIL, FIREBASE_PRIVATE_KEY',
    ])
    expect(refused({ ...PRODUCTION, FIREBASE_PRIVATE_KEY: 'the key' })).toEqual(['FIREBASE_PRIVATE_KEY'])
    const {
      FIREBASE_PROJECT_ID: _id,
      FIREBASE_CLIENT_EMAIL: _email,
      FIREBASE_PRIVATE_KEY: _key,
      ...rest
    } = PRODUCTION
    expect(configOf({ ...rest, PUSH: 'off' })).toMatchObject({ push: { adapter: 'off' } })
  })

  it('reads the key of Firebase with its line breaks', () => {
    expect(toSecrets(readEnv(PRODUCTION, catalogue.limits)).firebase).toEqual({
      projectId: 'craftworks',
      clientEmail: PRODUCTION.FIREBASE_CLIENT_EMAIL,
      privateKey: '-----BEGIN PRIVATE KEY-----\nMII=\n-----END PRIVATE KEY-----\n',
    })
  })

  it('takes an empty variable for an absent one, and a list by its commas', () => {
    const { http, database } = configOf({
      MONGODB_URI: '',
      PORT: '',
      CORS_ORIGINS: ' https://a.example, ,https://b.example',
    })
    expect(database.uri).toBeNull()
    expect(http.port).toBe(3000)
    expect(http.corsOrigins).toEqual(['https://a.example', 'https://b.example'])
  })

  it('knows every way to pay that jobs know, and takes no other', () => {
    const types = (given?: string) => configOf({ PAYMENT_TYPES: given }).market.paymentTypes
    expect(types()).toEqual(['Cash'])
    expect(types(' , ')).toEqual(['Cash'])
    expect([...types(PAYMENT_TYPES.join(', '))].sort()).toEqual([...PAYMENT_TYPES].sort())
    expect(types('Escrow,Escrow')).toEqual(['Escrow'])
    expect(refused({ PAYMENT_TYPES: 'Cash,Barter' })).toEqual(['PAYMENT_TYPES'])
  })

  it.each([
    ['MIN_APP_VERSION_IOS', '2.4.0', 'v2'],
    ['MIN_APP_VERSION_ANDROID', '12', '1.2.3.4'],
    ['SUPPORT_EMAIL', 'help@craftworks.example', 'help'],
    ['SUPPORT_PHONE', '+20216000', '16000'],
    ['SUPPORT_WHATSAPP', '+201001234567', '01001234567'],
    ['TERMS_URL', 'https://craftworks.example/terms', 'javascript:alert(1)'],
  ])('takes for %s %s and not %s', (name, good, bad) => {
    expect(refused({ [name]: good })).toEqual([])
    expect(refused({ [name]: bad })).toEqual([name])
  })

  it('lets pages of the developer’s own machine call, in a network by its address too; in production only those listed', () => {
    expect(configOf({ PUBLIC_URL: 'http://192.168.1.20:3000' }).http.corsHosts).toContain('192.168.1.20')
    expect(configOf(PRODUCTION).http.corsHosts).toEqual([])
  })

  it('holds no secret', () => {
    const SENTRY_DSN = 'https://sentrykey@o1.ingest.sentry.io/42'
    const text = JSON.stringify(configOf({ ...PRODUCTION, METRICS_TOKEN: 'metrics-token-1234', SENTRY_DSN }))
    for (const secret of [PRODUCTION.JWT_SECRET, 're_key', 'metrics-token-1234', 'sentrykey'])
      expect(text).not.toContain(secret)
    expect(text).not.toContain('"secret"')
  })
})

describe('the signing key of a machine without JWT_SECRET', () => {
  it('is made once, kept for its owner alone, and long enough', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'secrets-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const dataDir = join(folder, 'new', 'folder')
    const env = readEnv({ DATA_DIR: dataDir }, catalogue.limits)
    const { jwtSecret } = toSecrets(env)
    expect((await stat(join(dataDir, 'jwt-secret'))).mode & 0o777).toBe(0o600)
    expect(jwtSecret.length).toBeGreaterThanOrEqual(32)
    expect(toSecrets(env).jwtSecret).toBe(jwtSecret)
    expect(toSecrets(readEnv({ DATA_DIR: join(folder, 'other') }, catalogue.limits)).jwtSecret).not.toBe(
      jwtSecret,
    )
  })

  it('is the one of the environment where there is one', () => {
    expect(toSecrets(readEnv(PRODUCTION, catalogue.limits)).jwtSecret).toBe(PRODUCTION.JWT_SECRET)
  })
})

describe('.env.example', () => {
  it('has exactly the variables that the server knows, each with a comment, and starts as it is', async () => {
    const text = await readFile('.env.example', 'utf8')
    const variables = parseEnv(text)
    expect(Object.keys(variables).sort()).toEqual(variableNames(catalogue.limits).sort())
    expect(text).not.toMatch(/^(?!#).*=.*\n(?!\n|#|$)/m)
    expect(refused(variables)).toEqual([])
    // Copied to a server it must not turn production off.
    expect(productionByDefault(variables).NODE_ENV).toBe('production')
  })
})
