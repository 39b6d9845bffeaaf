type Parts = Readonly<Record<string, () => string>>

/**
 * A guide whose parts between `<!-- npm run guides: name -->` and `<!-- end -->` are made anew. Throws where a part has no
 * place, or nothing in it.
 */
export const filled = (guide: string, parts: Parts): string =>
  Object.entries(parts).reduce((text, [name, make]) => {
    const begin = `<!-- npm run guides: ${name} -->\n`
    const from = text.indexOf(begin)
    const to = text.indexOf('<!-- end -->', from)
    if (from < 0 || to < 0) throw new Error(`the guide has no place for its part ${name}`)
    const made = make()
    if (made.trim() === '') throw new Error(`the part ${name} is empty`)
    return `${text.slice(0, from + begin.length)}\n${made}\n\n${text.slice(to)}`
  }, guide)

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')
