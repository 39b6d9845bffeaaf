import { DAY, MINUTE, shift } from '#kernel/clock.js'

/** A time of every day at which a user's phone stays silent; over midnight when it ends before it begins. */
export interface QuietHours {
  /** `22:00`, in the user's time zone. */
  readonly from: string
  readonly to: string
  /** IANA name. */
  readonly timeZone: string
}

export const DEFAULT_TIME_ZONE = 'Africa/Cairo'

const DAY_MINUTES = DAY / MINUTE

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

const localMinutes = (at: Date, timeZone: string): number =>
  minutesOf(
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format(at),
  )

const isQuiet = ({ from, to, timeZone }: QuietHours, at: Date): boolean => {
  const [now, start, end] = [localMinutes(at, timeZone), minutesOf(from), minutesOf(to)]
  return start < end ? now >= start && now < end : now >= start || now < end
}

/** When the quiet hours end in which `at` lies; null when it lies in none. */
export const quietUntil = (quiet: QuietHours, at: Date): Date | null => {
  if (!isQuiet(quiet, at)) return null
  const target = minutesOf(quiet.to)
  const wait = (target - localMinutes(at, quiet.timeZone) + DAY_MINUTES) % DAY_MINUTES
  const end = shift(at, wait * MINUTE - (at.getTime() % MINUTE))
  // Where the clocks change in between, it is earlier or later by as much.
  const missed = target - localMinutes(end, quiet.timeZone)
  const corrected = shift(end, missed * MINUTE)
  return missed !== 0 && corrected > at && !isQuiet(quiet, corrected) ? corrected : end
}

export const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0
  } catch {
    return false
  }
}
