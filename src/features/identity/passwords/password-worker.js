// @ts-check
// JavaScript, because a thread loads it as it is: under tsx, under vitest and compiled.
import bcrypt from 'bcryptjs'

/**
 * @param {{ password: string, cost: number }} task
 * @returns {string}
 */
export const hash = ({ password, cost }) => bcrypt.hashSync(password, cost)

/**
 * @param {{ password: string, hash: string }} task
 * @returns {boolean}
 */
export const compare = ({ password, hash }) => bcrypt.compareSync(password, hash)
