const MOST_FIELDS = 20
/** A field that nobody knows is named as the caller named it, which may be anything. */
const PLAIN_PATH = /^(?:[a-z_]\w{0,39}|\d{1,4})(?:\.(?:[a-z_]\w{0,39}|\d{1,4})){0,7}$/i
const OTHER = '(other)'

/** The paths of the fields that an error complains about, fit for the log: bounded, and without what is no name. */
export const refusedFields = (error: unknown): readonly string[] | undefined => {
  const { details } = (error ?? {}) as { details?: { errors?: unknown } }
  if (!Array.isArray(details?.errors)) return undefined
  const paths = details.errors.map(({ path }: { path?: unknown }) =>
    typeof path === 'string' && PLAIN_PATH.test(path) ? path : OTHER,
  )
  return [...new Set(paths)].slice(0, MOST_FIELDS)
}
