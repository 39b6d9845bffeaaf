import { z } from 'zod'
import type { LocalizedText } from '../i18n/text.js'

/** The `details` of an error, which have a schema of their own for each code, with an example for the reference. */
export const detailsOf = <Shape extends z.ZodRawShape>(
  shape: Shape,
  example: z.input<z.ZodObject<Shape, z.core.$strict>>,
) => z.strictObject({ details: z.strictObject(shape) }).meta({ examples: [{ details: example }] })

/** How long to wait, as words for a message whose details have `retryAfterSeconds`. */
export const WAIT: LocalizedText = {
  en: '{retryAfterSeconds, plural, one {one second} other {# seconds}}',
  ar: '{retryAfterSeconds, plural, one {ثانية} two {ثانيتين} few {# ثوانٍ} other {# ثانية}}',
}

/** The field of `details` that says which limit was reached, by the same name for good. */
export const limitName = <const Name extends string>(name: Name) =>
  z.literal(name).describe('Which limit it is; stable')

export const retryAfterSeconds = z.int().describe('How long to wait')
