const kindOf = (value: unknown): string => {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'list' : typeof value
}

/** Stands for what differs from one run to the next, such as ids and times, or for the rest of a text. */
const ANYTHING = '…'

const isShownAs = (shown: unknown, actual: unknown): boolean => {
  if (typeof shown !== 'string' || typeof actual !== 'string') return shown === actual
  const [beginning = '', rest] = shown.split(ANYTHING)
  return rest === undefined ? shown === actual : actual.startsWith(beginning)
}

/** How a reply differs from what a guide shows of it, which may be less. */
export const differences = (shown: unknown, actual: unknown, path = ''): string[] => {
  if (shown === ANYTHING && actual !== undefined) return []
  if (kindOf(shown) !== kindOf(actual)) {
    return [`${path || 'it'} is shown as ${kindOf(shown)} and is ${kindOf(actual)}`]
  }
  if (typeof shown === 'object' && shown !== null) {
    return Object.entries(shown).flatMap(([name, value]: [string, unknown]) =>
      differences(value, (actual as Record<string, unknown>)[name], path === '' ? name : `${path}.${name}`),
    )
  }
  return isShownAs(shown, actual) ? [] : [`${path} is shown as ${String(shown)} and is ${String(actual)}`]
}
