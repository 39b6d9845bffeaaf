/** The only source of time, so that tests and a sandbox can move it. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** `start` moved by `milliseconds`, which may be negative. */
export const shift = (start: Date, milliseconds: number): Date => new Date(start.getTime() + milliseconds)
