import { dictionary } from '@zxcvbn-ts/language-common'

/** Some fifty thousand passwords that people choose most, in lower case. */
const COMMONEST: ReadonlySet<string> = new Set(dictionary['passwords-common'])

/** Whether a password is among the first that somebody guesses, in any case; or one sign over and over. */
export const isCommonPassword = (password: string): boolean =>
  COMMONEST.has(password.toLowerCase()) || new Set(password.toLowerCase()).size === 1
