import Bowser from 'bowser'
import { type Language, translate } from '#kernel/i18n/text.js'

const MAX_NAME = 60
const BROWSER_ON_SYSTEM = { en: '{browser} on {system}', ar: '{browser} على {system}' }

/** A name for people of what a User-Agent says it is, such as `Safari on iOS`; null when it says nothing. */
export const readDeviceName = (userAgent: string, language: Language): string | null => {
  if (userAgent === '') return null
  const { browser, os } = Bowser.parse(userAgent)
  const [known, ...more] = [browser.name, os.name].filter((name) => name !== undefined && name !== '')
  if (known === undefined) return userAgent.slice(0, MAX_NAME)
  if (more[0] === undefined) return known
  return translate(BROWSER_ON_SYSTEM, language, { browser: known, system: more[0] })
}
