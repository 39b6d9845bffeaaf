import type { Language } from '../i18n/text.js'

/** A paragraph, a list of lines, or a code to type in. */
export type MailBlock =
  { readonly text: string } | { readonly lines: readonly string[] } | { readonly code: string }

/** An address of ours with what it says. */
export interface MailLink {
  readonly url: string
  readonly text: string
}

/** What a mail says, in plain text; people may have typed some of it. */
export interface MailContent {
  readonly language: Language
  readonly subject: string
  /** What a list of mails shows behind the subject. */
  readonly preheader: string
  /** Whom it greets; null where nobody has proved whose mailbox it is. */
  readonly name: string | null
  readonly blocks: readonly MailBlock[]
  /** Its button. */
  readonly action: MailLink | null
  /** What stands below the button. */
  readonly afterwards?: readonly MailBlock[]
  readonly footer: {
    /** Why its reader got it. */
    readonly reason: string
    readonly links: readonly MailLink[]
  }
}

/** Both parts of a mail. */
export interface LaidOutMail {
  readonly subject: string
  readonly html: string
  readonly text: string
}
