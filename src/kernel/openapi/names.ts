const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** `JOB_NOT_OPEN` as `JobNotOpen`, which begins the names of its schemas. */
export const nameOfCode = (code: string): string => code.toLowerCase().split('_').map(capitalized).join('')

/** `chat.listMessages` as `ChatListMessages`, which begins the names of the schemas that only it has. */
export const nameOfOperation = (id: string): string => id.split('.').map(capitalized).join('')
