const isParameter = (segment: string | undefined): boolean => segment?.startsWith(':') ?? false

const segmentsOf = (path: string): string[] => path.split('/').filter((segment) => segment !== '')

/** A path without the names of its parameters: two routes of one method and shape would take the same calls. */
export const routeShape = (path: string): string =>
  `/${segmentsOf(path)
    .map((segment) => (isParameter(segment) ? ':' : segment))
    .join('/')}`

/**
 * Orders paths so that a literal segment is tried before a parameter: `/users/me` before `/users/:userId`, whatever the order of
 * their definitions.
 */
export const bySpecificity = (one: string, other: string): number => {
  const [left, right] = [segmentsOf(one), segmentsOf(other)]
  for (let place = 0; place < Math.min(left.length, right.length); place++) {
    const difference = Number(isParameter(left[place])) - Number(isParameter(right[place]))
    if (difference !== 0) return difference
  }
  return left.length - right.length
}
