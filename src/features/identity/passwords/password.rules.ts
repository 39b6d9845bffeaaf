import { AppError, invalidField } from '#kernel/errors/app-error.js'

/** One form for all the ways in which keyboards and systems write the same letters. */
export const normalizePassword = (password: string): string => password.normalize('NFC')

/** The refusal of a new password that is the present one. */
export const samePassword = (): AppError =>
  invalidField('newPassword', {
    code: 'UNCHANGED',
    en: 'Must differ from the present password',
    ar: 'يجب أن تختلف كلمة المرور الجديدة عن الحالية',
  })
