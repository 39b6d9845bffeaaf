import { escapeHtml } from './html.js'
import type { Language } from './i18n/text.js'

/** A paragraph, a list of lines, or a link with what it says. */
export type MailBlock =
  | { readonly text: string }
  | { readonly lines: readonly string[] }
  | { readonly link: string; readonly text: string }

export interface MailContent {
  readonly language: Language
  readonly subject: string
  readonly blocks: readonly MailBlock[]
}

const DIRECTION: Readonly<Record<Language, 'ltr' | 'rtl'>> = { en: 'ltr', ar: 'rtl' }

const htmlOf = (block: MailBlock): string => {
  if ('lines' in block) {
    const items = block.lines.map((line) => `<li>${escapeHtml(line)}</li>`)
    return `<ul>${items.join('')}</ul>`
  }
  const text = escapeHtml(block.text)
  return `<p>${'link' in block ? `<a href="${escapeHtml(block.link)}">${text}</a>` : text}</p>`
}

const textOf = (block: MailBlock): string => {
  if ('lines' in block) return block.lines.map((line) => `- ${line}`).join('\n')
  return 'link' in block ? block.link : block.text
}

/** The layout of all mails, from right to left in Arabic. Takes plain text, untrusted too, and escapes it. */
export const layOutMail = ({ language, subject, blocks }: MailContent) => ({
  subject,
  text: `${blocks.map(textOf).join('\n\n')}\n`,
  html: `<!doctype html>
<html lang="${language}" dir="${DIRECTION[language]}">
  <head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
  <body dir="${DIRECTION[language]}" style="font-family: sans-serif; line-height: 1.6">
    ${blocks.map(htmlOf).join('\n    ')}
  </body>
</html>
`,
})
