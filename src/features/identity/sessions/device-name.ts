import Bowser from 'bowser'
import { type Language, translate } from '#kernel/i18n/text.js'

const MAX_NAME = 60
const BROWSER_ON_SYSTEM = { en: '{browser} on {system}', ar: '{browser} على {system}' }

/** A name for people of what a User-Agent says it is, such as `Safari on iOS`; null when it says nothing. */
export const readDeviceName = (userAgent: string, language: Language): string | null => {
  if (userAgent === '') return null
  const { browser, os } = Bowser.parse(userAgent)
  const name =
    browser.name && os.name
      ? translate(BROWSER_ON_SYSTEM, language, { browser: browser.name, system: os.name })
      : browser.name || os.name || userAgent
  return name.slice(0, MAX_NAME)
}
