import type { MailSender } from '#integrations/mail/port.js'
import { consumer, type Consumer } from '#kernel/events/event.js'
import { type Language, LANGUAGES, type LocalizedText, translate } from '#kernel/i18n/text.js'
import { idSchema } from '#kernel/ids.js'
import { layOutMail } from '#kernel/mail/lay-out-mail.js'
import type { MailBlock, MailContent } from '#kernel/mail/mail-content.js'
import { mailPreview } from '#kernel/mail/mail-preview.js'
import { ADDRESS_REASON, SECURITY_REASON } from '#kernel/mail/mail-words.js'
import type { TemplatePreview } from '#kernel/notifications/template-preview.js'
import { userRegistered } from '../users/users.events.js'
import type { UserDirectory } from '../users/user-directory.js'
import type { EmailChanges } from './email-changes.service.js'
import { emailChangeRequested, emailVerificationRequested } from './email-verification.events.js'
import { CODE_MINUTES, type EmailVerifications, LINK_HOURS } from './email-verifications.service.js'
import { type LetterTexts, verificationTexts } from './verification-texts.js'

type Letter = keyof typeof verificationTexts

interface MailFacts {
  readonly letter: Letter
  /** Null in a letter that only tells of something. */
  readonly url: string | null
  readonly code?: string
  readonly language: Language
}

/** Those to an address that nobody has proved to be the reader's. */
const TO_NEW_ADDRESS: readonly Letter[] = ['verify', 'change-to']

/** Says nothing that a user has typed: nobody has proved yet whose mailbox it is. */
const verificationMail = ({ letter, url, code, language }: MailFacts): MailContent => {
  const { subject, reason, button, rules, enter }: LetterTexts = verificationTexts[letter]
  const say = (text: LocalizedText): string =>
    translate(text, language, { hours: LINK_HOURS, minutes: CODE_MINUTES })
  const toEnter: MailBlock[] = enter && code !== undefined ? [{ text: say(enter) }, { code }] : []
  return {
    language,
    subject: say(subject),
    preheader: say(reason),
    name: null,
    blocks: [{ text: say(reason) }],
    action: url !== null && button ? { url, text: say(button) } : null,
    afterwards: [...toEnter, { text: say(rules) }],
    footer: { reason: say(TO_NEW_ADDRESS.includes(letter) ? ADDRESS_REASON : SECURITY_REASON), links: [] },
  }
}

const linkTo = (webAppUrl: string, token: string): string => {
  const url = new URL(webAppUrl)
  url.pathname = `${url.pathname.replace(/\/$/, '')}/verify-email`
  url.searchParams.set('token', token)
  return url.href
}

/** The mails as their readers would get them, with an example link and code. */
export const verificationPreviews = (webAppUrl: string): Promise<readonly TemplatePreview[]> =>
  Promise.all(
    Object.keys(verificationTexts)
      .filter((letter): letter is Letter => letter in verificationTexts)
      .flatMap((letter) =>
        LANGUAGES.map((language) => {
          const facts = { letter, url: linkTo(webAppUrl, 'example'), code: '123456', language }
          return mailPreview(`email-${letter}`, verificationMail(facts))
        }),
      ),
  )

interface Parts {
  readonly verifications: EmailVerifications
  readonly changes: EmailChanges
  readonly directory: UserDirectory
  readonly mail: MailSender
  readonly webAppUrl: string
}

const userId = idSchema('User')

/** Begins with a new account, and mails what is asked for unless it is used or replaced by now. */
export const verificationConsumers = (parts: Parts): Consumer[] => {
  const send = async (
    facts: { letter: Letter; token: string | null; code?: string; to: string; language: Language },
    idempotencyKey: string,
  ): Promise<void> => {
    const { letter, token, code, to, language } = facts
    const url = token === null ? null : linkTo(parts.webAppUrl, token)
    const content = verificationMail({ letter, url, language, ...(code !== undefined && { code }) })
    const mail = await layOutMail(content)
    await parts.mail.send({ ...mail, to, language, idempotencyKey })
  }
  const changeConsumer = (side: 'from' | 'to'): Consumer =>
    consumer(`mail.email-change-${side}`, emailChangeRequested, {
      lane: 'external',
      handle: async (payload, { deliveryKey }) => {
        const id = userId.parse(payload.userId)
        const contact = await parts.directory.contactOf(id)
        const live = await parts.changes.live(id, payload.changeId, side)
        if (!contact || !live) return
        const letter = live.token === null ? 'change-notice' : (`change-${side}` as const)
        await send({ letter, ...live, language: contact.language }, deliveryKey)
      },
    })
  return [
    consumer('email-verification.begin', userRegistered, async (payload) => {
      await parts.verifications.begin(userId.parse(payload.userId))
    }),
    consumer('mail.email-verification', emailVerificationRequested, {
      lane: 'external',
      handle: async (payload, { deliveryKey }) => {
        const id = userId.parse(payload.userId)
        const contact = await parts.directory.contactOf(id)
        const live = await parts.verifications.live(id, payload.verificationId)
        if (!contact || !live) return
        const { email: to, ...link } = live
        await send({ letter: 'verify', ...link, to, language: contact.language }, deliveryKey)
      },
    }),
    changeConsumer('to'),
    changeConsumer('from'),
  ]
}
