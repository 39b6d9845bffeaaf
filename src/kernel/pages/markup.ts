import { escapeHtml } from '../html.js'

/** HTML that is safe to send: text from outside can only get into it escaped. */
export class Markup {
  readonly #html: string

  constructor(html: string) {
    this.#html = html
  }

  toString(): string {
    return this.#html
  }
}

/** What a place in a page may hold; nothing is shown for the last three. */
export type Content = Markup | string | number | readonly Content[] | null | undefined | false

const render = (content: Content): string => {
  if (content === null || content === undefined || content === false) return ''
  if (content instanceof Markup) return content.toString()
  if (typeof content === 'string') return escapeHtml(content)
  return typeof content === 'number' ? String(content) : content.map(render).join('')
}

/** A piece of a page; every value in it is escaped unless it is markup itself. Attributes stand in double quotes. */
export const html = (parts: TemplateStringsArray, ...values: readonly Content[]): Markup =>
  new Markup(parts.reduce((text, part, at) => text + render(values[at - 1]) + part))

const inlineCode = (text: string): Content =>
  text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part))

/** The little Markdown that our descriptions use: paragraphs and code. */
export const prose = (text: string): Markup =>
  html`${text.split(/\n{2,}/).map((paragraph) => html`<p>${inlineCode(paragraph)}</p>`)}`
