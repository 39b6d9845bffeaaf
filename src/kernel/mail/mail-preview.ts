import type { TemplatePreview } from '../notifications/template-preview.js'
import { layOutMail } from './lay-out-mail.js'
import type { MailContent } from './mail-content.js'

/** A mail as its reader would get it, for `/dev/mailbox/templates`. */
export const mailPreview = async (
  name: string,
  content: MailContent,
  headers?: Readonly<Record<string, string>>,
): Promise<TemplatePreview> => {
  const { subject, ...parts } = await layOutMail(content)
  const { language, preheader } = content
  return {
    name,
    channel: 'email',
    language,
    title: subject,
    preheader,
    ...parts,
    ...(headers && { headers }),
  }
}
