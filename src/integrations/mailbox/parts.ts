import type { AddressBook } from '#kernel/notifications/address-book.js'
import type { PreviewSource } from '#kernel/notifications/template-preview.js'
import type { PageShell } from '#kernel/pages/page.js'
import type { SandboxMailSender } from '../mail/sandbox.js'
import type { SandboxPushSender } from '../push/sandbox.js'
import type { SandboxSmsSender } from '../sms/sandbox.js'

/** The sandboxes that keep something; what is really sent is not here. */
export interface Sandboxes {
  readonly mails?: SandboxMailSender | undefined
  readonly pushes?: SandboxPushSender | undefined
  readonly texts?: SandboxSmsSender | undefined
}

export interface MailboxParts extends Sandboxes {
  readonly shell: PageShell
  readonly addressBook: AddressBook
  readonly previews: PreviewSource
}
