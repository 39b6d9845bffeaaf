import type { Language, LocalizedText } from '#kernel/i18n/text.js'

/** Where the story is told. */
export interface Screen {
  readonly isTTY?: boolean
  write(text: string): unknown
}

const STYLES = { bold: '1', dim: '2', green: '32', cyan: '36', yellow: '33' } as const
type Style = keyof typeof STYLES

const SEES: Readonly<Record<Language, (name: string) => string>> = {
  en: (name) => `${name} sees`,
  ar: (name) => `يظهر لـ ${name}`,
}

/** Tells the story line by line; in colour only where somebody looks on. */
export class Narrator {
  readonly #screen: Screen
  readonly #inColour: boolean
  #chapters = 0

  constructor(parts: { screen: Screen; inColour: boolean }) {
    this.#screen = parts.screen
    this.#inColour = parts.inColour
  }

  title(text: LocalizedText): void {
    this.#line(this.#styled('bold', both(text)))
  }

  chapter(text: LocalizedText): void {
    this.#chapters += 1
    this.#line(`\n${this.#styled('bold', `${this.#chapters}. ${both(text)}`)}`)
  }

  call(name: string, request: string): void {
    this.#line(`   ${this.#styled('cyan', name)} ${request}`)
  }

  answer(status: number, text: string): void {
    const style = status < 400 ? 'green' : 'yellow'
    this.#line(`     ${this.#styled(style, String(status))} ${this.#styled('dim', text)}`)
  }

  /** What one side has before its eyes, in its own language. */
  sees({ name, language }: { name: string; language: Language }, what: string): void {
    this.#line(`     ${SEES[language](name)}: ${what}`)
  }

  /** What was claimed and has been checked. */
  proved(text: LocalizedText): void {
    this.#line(`     ${this.#styled('green', '✓')} ${both(text)}`)
  }

  #styled(style: Style, text: string): string {
    return this.#inColour ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text
  }

  #line(text: string): void {
    this.#screen.write(`${text}\n`)
  }
}

const both = ({ en, ar }: LocalizedText): string => `${en} · ${ar}`
