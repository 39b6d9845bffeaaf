/** Transactions write to several collections by the `bulkWrite` command, which older servers do not have. */
const OLDEST_MAJOR = 8

/** The server at the address of the configuration cannot be used; the message says what is needed. */
export class ServerTooOldError extends Error {
  constructor(found: string) {
    super(`MongoDB ${OLDEST_MAJOR}.0 or newer is needed, and the server at MONGODB_URI is ${found}.`)
  }
}

/** Throws a ServerTooOldError for a version, such as `7.0.14`, that lacks what is used here. */
export const assertServerVersion = (version: string): void => {
  if (!(Number.parseInt(version, 10) >= OLDEST_MAJOR)) throw new ServerTooOldError(version)
}
