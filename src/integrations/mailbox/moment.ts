import { html, type Markup } from '#kernel/pages/markup.js'

/** A time as a reader of the mailbox needs it, to the second. */
export const moment = (at: Date): Markup => {
  const text = at.toISOString()
  return html`<time class="soft" dir="ltr" datetime="${text}"
    >${text.slice(0, 19).replace('T', ' ')} UTC</time
  >`
}
