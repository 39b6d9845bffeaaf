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
  /** Of a mail: what a list of mails shows behind the subject. */
  readonly preheader?: string
  /** Of a mail, where it has any of its own. */
  readonly headers?: Readonly<Record<string, string>>
}

/** Makes the previews, which takes a while: when they are first looked at. */
export type PreviewSource = () => Promise<readonly TemplatePreview[]>

/** Those of all sources, made once. */
export const allPreviews = (sources: readonly PreviewSource[]): PreviewSource => {
  let made: Promise<readonly TemplatePreview[]> | undefined
  return () => (made ??= Promise.all(sources.map((source) => source())).then((each) => each.flat()))
}
