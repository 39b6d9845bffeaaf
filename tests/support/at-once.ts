/**
 * Less than the ten seconds after which sockets are looked at whether or not the database has told of anything. In
 * milliseconds; so far from what it takes that a busy machine does not matter.
 */
export const BEFORE_THE_SWEEP_MS = 8000
