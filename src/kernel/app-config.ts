import type { z } from 'zod'

/** What a feature tells apps at their start: one field of the reply of `GET /config`, named like the part. */
export interface AppConfigPart<Schema extends z.ZodType = z.ZodType> {
  readonly name: string
  readonly schema: Schema
  readonly example: z.input<Schema>
}

export const appConfigPart = <Schema extends z.ZodType>(part: AppConfigPart<Schema>): AppConfigPart<Schema> =>
  part

/** A part with what it says on this server: nothing that is secret, and the same for every caller. */
export interface ToldToApps {
  readonly name: string
  readonly value: unknown
}

export const tellApps = <Schema extends z.ZodType>(
  { name }: AppConfigPart<Schema>,
  value: z.input<Schema>,
): ToldToApps => ({ name, value })
