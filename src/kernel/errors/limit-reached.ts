import { z } from 'zod'
import { documentedAs } from '../openapi/documented-as.js'
import { type Language, type LocalizedText, translate } from '../i18n/text.js'

const SECONDS_A_MINUTE = 60

const Text = z.strictObject({ en: z.string(), ar: z.string() })

/** What the refusal of somebody over a limit tells; what was counted is in both languages until the reply is made. */
export const LimitReached = z.strictObject({
  name: z.string().describe('Which limit it is; stable'),
  counted: documentedAs(z.union([z.string(), Text]), z.string()).describe(
    'What was counted, in the language of the message',
  ),
  limit: z.int().describe('How many are free in a window'),
  windowSeconds: z.int(),
  retryAfterSeconds: z.int().describe('How long to wait'),
})

export const LIMIT_REACHED_EXAMPLE: LimitReached = {
  name: 'account',
  counted: 'wrong passwords for this account',
  limit: 20,
  windowSeconds: 900,
  retryAfterSeconds: 840,
}

export type LimitReached = z.input<typeof LimitReached>

const TEXT: LocalizedText = {
  en: 'Too many {counted}: at most {limit} in {window}; try again in {wait}',
  ar: 'تجاوزت {counted} الحد المسموح، وهو {limit} كل {window}؛ تمكن إعادة المحاولة بعد {wait}',
}
const MINUTES: LocalizedText = {
  en: '{count, plural, one {one minute} other {# minutes}}',
  ar: '{count, plural, one {دقيقة} two {دقيقتين} few {# دقائق} other {# دقيقة}}',
}
const SECONDS: LocalizedText = {
  en: '{count, plural, one {one second} other {# seconds}}',
  ar: '{count, plural, one {ثانية} two {ثانيتين} few {# ثوانٍ} other {# ثانية}}',
}

const duration = (seconds: number, language: Language): string => {
  const isMinutes = seconds % SECONDS_A_MINUTE === 0
  const count = isMinutes ? seconds / SECONDS_A_MINUTE : seconds
  return translate(isMinutes ? MINUTES : SECONDS, language, { count })
}

/** The message and the details of the refusal in one language. */
export const tellLimitReached = (reached: LimitReached, language: Language) => {
  const counted = typeof reached.counted === 'string' ? reached.counted : reached.counted[language]
  const { limit, windowSeconds, retryAfterSeconds } = reached
  const [window, wait] = [duration(windowSeconds, language), duration(retryAfterSeconds, language)]
  return {
    message: translate(TEXT, language, { counted, limit, window, wait }),
    details: { details: { ...reached, counted } },
  }
}
