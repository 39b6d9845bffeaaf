import type { TemplatePreview } from '#kernel/notifications/template-preview.js'
import { type Content, html, type Markup } from '#kernel/pages/markup.js'
import type { Page } from '#kernel/pages/page.js'
import { beginningOf, MAILBOX } from './list-page.js'
import { mailFrame } from './message-pages.js'

const TEMPLATES = `${MAILBOX}/templates`

/** A preview with its place in the list, which is its address. */
interface Numbered extends TemplatePreview {
  readonly index: number
}

/** How much of a mail stands in the list, in characters. */
const BEGINNING = 160

const CHANNELS: Readonly<Record<string, string>> = {
  inApp: 'In the app',
  push: 'Push',
  email: 'Mail',
  sms: 'Text message',
}

const pathOf = ({ index }: Numbered): string => `${TEMPLATES}/${String(index)}`
const directionOf = ({ language }: TemplatePreview): string => (language === 'ar' ? 'rtl' : 'ltr')

const grouped = <Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] => {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups]
}

/** What a reader sees before they open a mail, where the mail says it. */
const preheaderOf = (preview: TemplatePreview): Content =>
  'preheader' in preview &&
  typeof preview.preheader === 'string' &&
  html`<p class="soft small">${preview.preheader}</p>`

const card = (preview: Numbered): Markup =>
  html`<article class="card" lang="${preview.language}" dir="${directionOf(preview)}">
    <h3><a href="${pathOf(preview)}">${preview.title}</a></h3>
    ${preheaderOf(preview)}${
      preview.html === undefined
        ? html`<pre dir="auto">${preview.text}</pre>`
        : html`<p class="soft small">${beginningOf(preview.text, BEGINNING)}</p>`
    }
  </article>`

const channelSection = ([channel, previews]: [string, Numbered[]]): Markup =>
  html`<h4>${CHANNELS[channel] ?? channel}</h4>
    <div class="pair">${previews.map(card)}</div>`

const anchorOf = (name: string): string => encodeURIComponent(name)

const kindSection = ([name, previews]: [string, Numbered[]]): Markup =>
  html`<section>
    <h2 id="${anchorOf(name)}">${name}</h2>
    ${grouped(previews, ({ channel }) => channel).map(channelSection)}
  </section>`

const matches = ({ name, title, text }: TemplatePreview, words: string): boolean =>
  `${name}\n${title}\n${text}`.toLowerCase().includes(words.toLowerCase())

/** Every kind whose name or words hold what is sought, with both languages side by side. */
export const templatesPage = (all: readonly TemplatePreview[], sought: string): Page => {
  const numbered = all.map((preview, index): Numbered => ({ ...preview, index }))
  const found = new Set(numbered.filter((preview) => matches(preview, sought)).map(({ name }) => name))
  const kinds = grouped(
    numbered.filter(({ name }) => found.has(name)),
    ({ name }) => name,
  )
  return {
    title: 'Templates',
    current: TEMPLATES,
    body: html`<h1>Templates</h1>
      <p class="lead">Every text that users are sent, with example words, in English and Arabic.</p>
      <form class="row" method="get" action="${TEMPLATES}">
        <input
          type="search"
          name="q"
          value="${sought}"
          placeholder="Kind or words"
          aria-label="Kind or words"
        />
        <button>Search</button>
        ${sought !== '' && html`<a href="${TEMPLATES}">All</a>`}
        <span class="soft small">${kinds.length} kinds</span>
      </form>
      ${
        kinds.length > 1 &&
        html`<details>
          <summary>All of them</summary>
          <ul class="contents small">
            ${kinds.map(([name]) => html`<li><a href="#${anchorOf(name)}">${name}</a></li>`)}
          </ul>
        </details>`
      }
      ${kinds.length > 0 ? kinds.map(kindSection) : html`<p class="nothing">Nothing says that.</p>`}`,
  }
}

const shown = (preview: Numbered): Markup =>
  html`<section>
    <h2 dir="auto">${preview.title}</h2>
    ${preheaderOf(preview)}
    ${
      preview.html === undefined
        ? html`<pre dir="auto">${preview.text}</pre>`
        : html`${mailFrame(`${pathOf(preview)}/html`)}
            <details>
              <summary>Plain text</summary>
              <pre dir="auto">${preview.text}</pre>
            </details>`
    }
  </section>`

/** One template, with its other language beside it. */
export const templatePage = (all: readonly TemplatePreview[], index: number): Page | null => {
  const asked = all[index]
  if (!asked) return null
  const { name, channel } = asked
  const both = all
    .map((preview, at): Numbered => ({ ...preview, index: at }))
    .filter((preview) => preview.name === name && preview.channel === channel)
  return {
    title: name,
    current: TEMPLATES,
    body: html`<p class="small"><a href="${TEMPLATES}#${anchorOf(name)}">All templates</a></p>
      <h1>${name}</h1>
      <p class="soft">${CHANNELS[channel] ?? channel}</p>
      <div class="pair">${both.map(shown)}</div>`,
  }
}
