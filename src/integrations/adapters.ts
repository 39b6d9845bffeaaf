import { join } from 'node:path'
import type { Router } from 'express'
import type { Config } from '#config/config.js'
import type { Secrets } from '#config/secrets.js'
import type { ErrorReporter } from './errors/port.js'
import { SentryErrorReporter } from './errors/sentry.js'
import type { MailSender } from './mail/port.js'
import { mailboxPage } from './mailbox/mailbox-page.js'
import type { MailboxParts, Sandboxes } from './mailbox/parts.js'
import { ResendMailSender } from './mail/resend.js'
import { SandboxMailSender } from './mail/sandbox.js'
import { FirebasePushSender } from './push/firebase.js'
import type { PushSender } from './push/port.js'
import { SandboxPushSender } from './push/sandbox.js'
import type { SmsSender } from './sms/port.js'
import { SandboxSmsSender } from './sms/sandbox.js'
import { CloudinaryStorage } from './storage/cloudinary.js'
import type { FileStorage } from './storage/port.js'
import { SandboxStorage } from './storage/sandbox.js'
import type { Clock } from '#kernel/clock.js'
import type { Database } from '#kernel/db/database.js'
import type { Log } from '#kernel/log.js'

const present = <Secret>(secret: Secret | null): Secret => {
  if (secret === null) throw new Error('an adapter is configured without its secret')
  return secret
}

export interface Integrations {
  readonly mail: MailSender
  /** Null when it is switched off. */
  readonly push: PushSender | null
  /** Null where there is no vendor. */
  readonly sms: SmsSender | null
  readonly storage: FileStorage
  /** Null reports no errors. */
  readonly errors: ErrorReporter | null
  /** See SandboxStorage; only in development. */
  readonly readdress?: SandboxStorage['readdress'] | undefined
  /** What the sandboxes show: routers by path. */
  readonly pages: (shown: Omit<MailboxParts, keyof Sandboxes>) => Readonly<Record<string, Router>>
}

export type IntegrationOverrides = Partial<Omit<Integrations, 'pages' | 'readdress'>>

export const composeIntegrations = (parts: {
  config: Config
  secrets: Secrets
  database: Database
  clock: Clock
  log: Log
  release: string
  overrides: IntegrationOverrides
}): Integrations => {
  const { config, secrets, overrides, clock, log, release } = parts
  const { mail, push, sms, storage } = config
  const adapters = [mail.adapter, push.adapter, sms.adapter, storage.adapter]
  if (config.environment === 'production' && adapters.includes('sandbox')) {
    throw new Error('a sandbox has no place in production')
  }
  const kept = {
    mails: mail.adapter === 'sandbox' && !overrides.mail ? new SandboxMailSender(parts) : undefined,
    pushes: push.adapter === 'sandbox' && !overrides.push ? new SandboxPushSender(parts) : undefined,
    texts: sms.adapter === 'sandbox' && !overrides.sms ? new SandboxSmsSender(parts) : undefined,
  }

  const mailSender = (): MailSender => {
    const { from, resendBaseUrl: baseUrl } = mail
    return new ResendMailSender({ apiKey: present(secrets.resendApiKey), from, baseUrl })
  }

  const pushSender = (): PushSender | null =>
    push.adapter === 'firebase' ? new FirebasePushSender({ account: present(secrets.firebase), clock }) : null

  const files =
    storage.adapter === 'sandbox' && !overrides.storage
      ? new SandboxStorage({
          directory: join(config.database.dataDir, 'files'),
          publicUrl: config.http.publicUrl,
        })
      : undefined
  const pages: Readonly<Record<string, Router>> = files ? { '/dev/files': files.router() } : {}
  const fileStorage = (): FileStorage => new CloudinaryStorage({ account: present(secrets.cloudinary) })

  const errorReporter = (): ErrorReporter | null => {
    const { adapter, environment } = config.errors
    if (adapter === 'off') return null
    return new SentryErrorReporter({ dsn: present(secrets.sentryDsn), environment, release }, (error) => {
      log.warn('errors are not reported: Sentry cannot be loaded', { error })
    })
  }

  return {
    mail: overrides.mail ?? kept.mails ?? mailSender(),
    push: overrides.push ?? kept.pushes ?? pushSender(),
    sms: overrides.sms ?? kept.texts ?? null,
    storage: overrides.storage ?? files ?? fileStorage(),
    errors: overrides.errors ?? errorReporter(),
    ...(files &&
      config.environment === 'development' && {
        readdress: (body, request) => files.readdress(body, request),
      }),
    pages: (shown) =>
      config.environment === 'production' ? pages : { ...pages, '/dev': mailboxPage({ ...kept, ...shown }) },
  }
}
