import { IntlMessageFormat } from 'intl-messageformat'
import Negotiator from 'negotiator'

export const LANGUAGES = ['en', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]
const DEFAULT_LANGUAGE: Language = 'en'

/** One sentence in every language the product speaks, in ICU message syntax: `{count, plural, …}`. */
export type LocalizedText = Readonly<Record<Language, string>>

export type TextParams = Readonly<Record<string, string | number>>

const compiled = new Map<string, IntlMessageFormat>()

/** Latin digits in Arabic text too: amounts, phone numbers and codes are typed back by their readers. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en', ar: 'ar-EG-u-nu-latn' }

export const takesParams = (text: LocalizedText, language: Language): boolean => text[language].includes('{')

export const translate = (text: LocalizedText, language: Language, params: TextParams = {}): string => {
  const source = text[language]
  if (!takesParams(text, language)) return source
  const key = `${language}:${source}`
  let format = compiled.get(key)
  if (!format) {
    format = new IntlMessageFormat(source, LOCALES[language])
    compiled.set(key, format)
  }
  return String(format.format(params))
}

/** More than any app sends. */
const MAX_HEADER = 200

/** The language of an `Accept-Language` header by its order and weights; `ar_EG`, as some systems write it, is `ar-EG`. */
export const negotiateLanguage = (header: string | undefined): Language => {
  const headers = { 'accept-language': header?.slice(0, MAX_HEADER).replaceAll('_', '-') }
  const [best] = new Negotiator({ headers }).languages([...LANGUAGES])
  return LANGUAGES.find((language) => language === best) ?? DEFAULT_LANGUAGE
}
