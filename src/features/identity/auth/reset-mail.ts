import type { MailSender } from '#integrations/mail/port.js'
import { consumer, type Consumer } from '#kernel/events/event.js'
import { type Language, LANGUAGES, type LocalizedText, translate } from '#kernel/i18n/text.js'
import { idSchema } from '#kernel/ids.js'
import { layOutMail } from '#kernel/mail/lay-out-mail.js'
import type { MailContent } from '#kernel/mail/mail-content.js'
import { mailPreview } from '#kernel/mail/mail-preview.js'
import { SECURITY_REASON } from '#kernel/mail/mail-words.js'
import type { TemplatePreview } from '#kernel/notifications/template-preview.js'
import type { UserDirectory } from '../users/user-directory.js'
import { passwordResetRequested } from './auth.events.js'
import type { PasswordService } from './passwords.service.js'

const SUBJECT: LocalizedText = { en: 'Reset your password', ar: 'إعادة تعيين كلمة المرور' }

const ASKED: LocalizedText = {
  en: 'We received a request to reset the password of your Craftworks account.',
  ar: 'تلقّينا طلبًا لإعادة تعيين كلمة المرور لحسابك في Craftworks.',
}

const BUTTON: LocalizedText = { en: 'Set a new password', ar: 'تعيين كلمة مرور جديدة' }

const RULES: LocalizedText = {
  en: 'The link works once and expires in {minutes, plural, one {# minute} other {# minutes}}. If you did not ask for this, you can ignore this email: your password will not change.',
  ar: 'يمكن استخدام الرابط مرة واحدة خلال {minutes, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}. إذا لم يصدر هذا الطلب منك، فيمكنك تجاهل هذه الرسالة، ولن تتغير كلمة المرور.',
}

const EXAMPLE_NAME: LocalizedText = { en: 'Mona', ar: 'منى' }

interface Link {
  readonly url: string
  readonly minutes: number
  readonly language: Language
  /** Of who has proved that the mailbox is theirs: another's name could carry a message. */
  readonly name: string | null
}

const resetMail = ({ url, minutes, language, name }: Link): MailContent => {
  const say = (text: LocalizedText): string => translate(text, language, { minutes })
  return {
    language,
    subject: say(SUBJECT),
    preheader: say(ASKED),
    name,
    blocks: [{ text: say(ASKED) }],
    action: { url, text: say(BUTTON) },
    afterwards: [{ text: say(RULES) }],
    footer: { reason: say(SECURITY_REASON), links: [] },
  }
}

/** The mail as each reader would get it, with an example link. */
export const resetMailPreviews = ({
  webAppUrl,
  minutes,
}: {
  webAppUrl: string
  minutes: number
}): Promise<readonly TemplatePreview[]> =>
  Promise.all(
    LANGUAGES.map((language) => {
      const url = `${webAppUrl}/reset-password?token=example`
      return mailPreview(
        'password-reset',
        resetMail({ url, minutes, language, name: EXAMPLE_NAME[language] }),
      )
    }),
  )

/** Mails the link, unless it is dead by now or belongs to nobody. */
export const resetMailConsumer = (parts: {
  passwords: PasswordService
  directory: UserDirectory
  mail: MailSender
  webAppUrl: string
  minutes: number
}): Consumer => {
  const userId = idSchema('User')
  return consumer('mail.password-reset', passwordResetRequested, {
    lane: 'external',
    handle: async (payload, { deliveryKey }) => {
      const id = userId.parse(payload.userId)
      const contact = await parts.directory.contactOf(id)
      const token = await parts.passwords.liveToken(id, payload.resetId)
      if (!contact || token === null) return
      const url = new URL(parts.webAppUrl)
      url.pathname = `${url.pathname.replace(/\/$/, '')}/reset-password`
      url.searchParams.set('token', token)
      const { email: to, isEmailVerified, firstName, language } = contact
      const name = isEmailVerified ? firstName : null
      const mail = await layOutMail(resetMail({ url: url.href, minutes: parts.minutes, language, name }))
      await parts.mail.send({ ...mail, to, language, idempotencyKey: deliveryKey })
    },
  })
}
