import { isolatedIn, withClosedMarks } from '../bidi.js'
import { withDeadLinks } from '../dead-links.js'
import { type LocalizedText, translate } from '../i18n/text.js'
import type { MailContent } from './mail-content.js'

export const PRODUCT = 'Craftworks'

const GREETING: LocalizedText = { en: 'Hello,', ar: 'مرحبًا،' }
const GREETING_BY_NAME: LocalizedText = { en: 'Hello {name},', ar: 'مرحبًا {name}،' }

/** Why a mail about the account goes to its owner, whatever they have switched off. */
export const SECURITY_REASON: LocalizedText = {
  en: `You get this email because it concerns the security of your ${PRODUCT} account.`,
  ar: `وصلتك هذه الرسالة لأنها تتعلق بأمان حسابك في ${PRODUCT}.`,
}

/** The same to an address that nobody has proved to be theirs. */
export const ADDRESS_REASON: LocalizedText = {
  en: `You get this email because this address was given to ${PRODUCT}.`,
  ar: `وصلتك هذه الرسالة لأن هذا البريد الإلكتروني أُدخل في ${PRODUCT}.`,
}

export const greetingOf = ({ name, language }: Pick<MailContent, 'name' | 'language'>): string =>
  name === null
    ? translate(GREETING, language)
    : translate(GREETING_BY_NAME, language, {
        name: isolatedIn(withClosedMarks(withDeadLinks(name)), language),
      })
