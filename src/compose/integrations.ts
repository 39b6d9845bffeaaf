import { join } from 'node:path'
import type { Router } from 'express'
import type { Config } from '#config/config.js'
import type { Secrets } from '#config/secrets.js'
import type { MailSender } from '#integrations/mail/port.js'
import { mailboxPage } from '#integrations/mail/mailbox-page.js'
import { ResendMailSender } from '#integrations/mail/resend.js'
import { SandboxMailSender } from '#integrations/mail/sandbox.js'
import { CloudinaryStorage } from '#integrations/storage/cloudinary.js'
import type { FileStorage } from '#integrations/storage/port.js'
import { SandboxStorage } from '#integrations/storage/sandbox.js'
import type { Clock } from '#kernel/clock.js'
import type { Database } from '#kernel/db/database.js'

const present = <Secret>(secret: Secret | null): Secret => {
  if (secret === null) throw new Error('an adapter is configured without its secret')
  return secret
}

/** The outside services, real or sandboxed, and what the sandboxes show: routers by path. */
export interface Integrations {
  readonly mail: MailSender
  readonly storage: FileStorage
  readonly pages: Readonly<Record<string, Router>>
}

export const composeIntegrations = (parts: {
  config: Config
  secrets: Secrets
  database: Database
  clock: Clock
  overrides: { readonly mail?: MailSender; readonly storage?: FileStorage }
}): Integrations => {
  const { config, secrets, overrides } = parts
  const pages: Record<string, Router> = {}

  const mail = (): MailSender => {
    if (overrides.mail) return overrides.mail
    if (config.mail.adapter === 'sandbox') {
      const mailbox = new SandboxMailSender(parts)
      pages['/dev'] = mailboxPage(mailbox)
      return mailbox
    }
    const { from, resendBaseUrl: baseUrl } = config.mail
    return new ResendMailSender({ apiKey: present(secrets.resendApiKey), from, baseUrl })
  }

  const storage = (): FileStorage => {
    if (overrides.storage) return overrides.storage
    if (config.storage.adapter === 'cloudinary') {
      return new CloudinaryStorage({ account: present(secrets.cloudinary) })
    }
    const files = new SandboxStorage({
      directory: join(config.database.dataDir, 'files'),
      publicUrl: config.http.publicUrl,
    })
    pages['/dev/files'] = files.router()
    return files
  }

  if (
    config.environment === 'production' &&
    (config.mail.adapter === 'sandbox' || config.storage.adapter === 'sandbox')
  ) {
    throw new Error('a sandbox has no place in production')
  }
  return { mail: mail(), storage: storage(), pages }
}
