import { z } from 'zod'

/** The `details` of an error, which have a schema of their own for each code, with an example for the reference. */
export const detailsOf = <Shape extends z.ZodRawShape>(
  shape: Shape,
  example: z.input<z.ZodObject<Shape, z.core.$strict>>,
) => z.strictObject({ details: z.strictObject(shape) }).meta({ examples: [{ details: example }] })
