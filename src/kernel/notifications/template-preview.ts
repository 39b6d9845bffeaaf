import type { Language } from '../i18n/text.js'

/** A template as its reader would get it, with example words: for `/dev/mailbox/templates`. */
export interface TemplatePreview {
  /** Such as `quote.submitted`, `job.status-changed hired` or `quote.submitted (burst)`. */
  readonly name: string
  readonly channel: string
  readonly language: Language
  readonly title: string
  readonly text: string
  /** Of a mail. */
  readonly html?: string
}
