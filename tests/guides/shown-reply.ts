const kindOf = (value: unknown): string => {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'list' : typeof value
}

/** What apps decide by is shown as it is; everything else, such as ids and times, may have another value. */
const EXACT = new Set(['code', 'path', 'status'])

/** How a reply differs from what a guide shows of it, which may be less. */
export const differences = (shown: unknown, actual: unknown, path = ''): string[] => {
  if (kindOf(shown) !== kindOf(actual)) {
    return [`${path || 'it'} is shown as ${kindOf(shown)} and is ${kindOf(actual)}`]
  }
  if (typeof shown === 'object' && shown !== null) {
    return Object.entries(shown).flatMap(([name, value]: [string, unknown]) =>
      differences(value, (actual as Record<string, unknown>)[name], path === '' ? name : `${path}.${name}`),
    )
  }
  const isExact = typeof shown === 'boolean' || EXACT.has(path.split('.').at(-1) ?? '')
  return isExact && shown !== actual ? [`${path} is shown as ${String(shown)} and is ${String(actual)}`] : []
}
