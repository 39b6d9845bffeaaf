import type { LaidOutMail, MailContent } from './mail-content.js'
import { mailText } from './mail-text.js'

/** React takes 0.2 s to load, which a start need not wait for. */
const loadPage = () => import('./mail-page.js')

/** The layout of all mails, from right to left in Arabic. The same content makes the same mail, byte for byte. */
export const layOutMail = async (content: MailContent): Promise<LaidOutMail> => {
  const { mailHtml } = await loadPage()
  return { subject: content.subject, html: await mailHtml(content), text: mailText(content) }
}
