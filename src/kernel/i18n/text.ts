import { IntlMessageFormat } from 'intl-messageformat'

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

/** The language of an `Accept-Language` header: the first one we speak, by the order and weights of the header. */
export const negotiateLanguage = (header: string | undefined): Language => {
  if (!header) return DEFAULT_LANGUAGE
  let best: Language = DEFAULT_LANGUAGE
  let bestWeight = 0
  for (const part of header.slice(0, 200).split(',')) {
    const [tag = '', ...settings] = part
      .toLowerCase()
      .split(';')
      .map((piece) => piece.trim())
    const language = LANGUAGES.find((known) => tag === known || tag.startsWith(`${known}-`))
    const quality = settings.find((setting) => setting.startsWith('q='))
    const weight = quality === undefined ? 1 : Number(quality.slice(2))
    if (language && weight > bestWeight) {
      best = language
      bestWeight = weight
    }
  }
  return best
}
