import { HIDDEN, withoutPersonalData } from '#kernel/log/hidden.js'

/** Errors of the language itself quote names of the program; the words of all others may quote what a user sent. */
const QUOTES_CODE = new Set(['TypeError', 'ReferenceError', 'RangeError'])
const QUOTED = /(?<=["“])[^"“”]+(?=["”])|(?<=(?:^|[\s:=([]))'[^']+'(?=$|[\s,.;:)\]])/g
const URL_USER = /(?<=:\/\/)[^\s/@]+@/g
const MOST_CHARACTERS = 500

/** The words of an error as they may leave the server: nothing in them is from a user. */
export const outgoingText = ({ name, message }: { name: string; message: string }): string => {
  const safe = withoutPersonalData(message.replace(URL_USER, `${HIDDEN}@`))
  return (QUOTES_CODE.has(name) ? safe : safe.replace(QUOTED, HIDDEN)).slice(0, MOST_CHARACTERS)
}
