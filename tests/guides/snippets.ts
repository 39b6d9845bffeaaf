/** A fenced block of a guide. */
export interface Snippet {
  readonly language: string
  /** `run`: is carried out. `reply`: what the block before it answers. */
  readonly use: 'run' | 'reply' | 'shown'
  readonly code: string
  /** Where its code begins, from 1. */
  readonly line: number
}

/** What a reader does not type into a terminal or a program of this kind, so that it may be shown only. */
const SHOWN_ONLY = new Set(['text', 'json', 'http', 'kotlin', 'swift', 'dart', 'console'])
const RUN = new Set(['sh', 'js'])

const FENCE = /^```(.*)$/

const snippetOf = (info: string, place: { code: string; line: number }): Snippet => {
  const [language = '', use, ...more] = info.split(' ')
  const snippet = (kind: Snippet['use']): Snippet => ({ language, use: kind, ...place })
  if (more.length === 0) {
    if (use === 'run' && RUN.has(language)) return snippet('run')
    if (use === 'reply' && language === 'json') return snippet('reply')
    if (use === undefined && SHOWN_ONLY.has(language)) return snippet('shown')
  }
  throw new Error(
    `line ${String(place.line - 1)}: \`\`\`${info} is neither run nor marked as text: write "sh run", "js run", "json reply", or ${[...SHOWN_ONLY].join(', ')}`,
  )
}

/** The fenced blocks of a guide. Throws for one that would be passed over. */
export const snippetsOf = (markdown: string): Snippet[] => {
  const snippets: Snippet[] = []
  let open: { info: string; line: number; code: string[] } | undefined
  for (const [index, text] of markdown.split('\n').entries()) {
    const [, info] = FENCE.exec(text) ?? []
    if (open && info === '') {
      snippets.push(snippetOf(open.info, { code: open.code.join('\n'), line: open.line }))
      open = undefined
    } else if (open) open.code.push(text)
    else if (info !== undefined) open = { info, line: index + 2, code: [] }
  }
  if (open) throw new Error(`line ${String(open.line - 1)}: the block is not closed`)
  return snippets
}
