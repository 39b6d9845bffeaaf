import { z } from 'zod'

const substitutes = z.registry<{ readonly as: object }>()

/** What stands in the API reference in place of a schema, or of the one it is derived from. */
export const substituteOf = (schema: z.core.$ZodType): z.ZodType | undefined =>
  substitutes.get(schema)?.as as z.ZodType | undefined

/**
 * Has the reference show `schema` as `as`: for what is written as text and read as something else, such as the number of
 * a query. Its own description stays.
 */
export const documentedAs = <Schema extends z.ZodType>(schema: Schema, as: z.ZodType): Schema => {
  substitutes.add(schema, { as })
  return schema
}
