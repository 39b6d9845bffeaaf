/** Without a query: what stands there would go into the log. */
const SESSION_URL = /^https:\/\/app\.logrocket\.com\/[\w./%~-]{1,480}$/

/**
 * The address of a LogRocket session that a client app sends along, so that who reads an error can see what the user saw;
 * undefined when it is not one.
 */
export const readSessionUrl = (sent: unknown): string | undefined =>
  typeof sent === 'string' && SESSION_URL.test(sent) ? sent : undefined
