import { type Content, html, type Markup } from '#kernel/pages/markup.js'
import type { Page } from '#kernel/pages/page.js'
import type { KeptMail } from '../mail/sandbox.js'
import type { KeptPush } from '../push/sandbox.js'
import { MAILBOX, mailPath } from './list-page.js'
import { moment } from './moment.js'
import type { Person } from './people.js'

/** A mail in a frame where it can run no script and has no origin. */
export const mailFrame = (path: string): Markup =>
  html`<iframe title="The mail" sandbox="allow-popups allow-popups-to-escape-sandbox" src="${path}"></iframe>`

const facts = (rows: readonly (readonly [name: string, value: Content])[]): Markup =>
  html`<dl class="facts">
    ${rows.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`

const namesOf = ({ name, role, email }: Person): Content => [
  html`<bdi>${name}</bdi>`,
  role && [' ', html`<span class="badge">${role}</span>`],
  email !== name && [' ', email],
]

const back = (tab: string, { key }: Person): Markup =>
  html`<p class="row small">
    <a href="${MAILBOX}?tab=${tab}">All ${tab}</a>
    <a href="${MAILBOX}?tab=${tab}&amp;who=${encodeURIComponent(key)}" dir="auto">Those of this person</a>
  </p>`

const headersOf = ({ headers = {} }: KeptMail): Content =>
  Object.keys(headers).length > 0 &&
  html`<h2>Headers</h2>
    ${facts(Object.entries(headers).map(([name, value]) => [name, html`<code>${value}</code>`]))}`

/** One mail as its reader sees it, its plain text, and its headers. */
export const mailPage = (mail: KeptMail, person: Person): Page => ({
  title: mail.subject,
  current: MAILBOX,
  body: html`${back('mails', person)}
    <h1 dir="auto">${mail.subject}</h1>
    ${facts([
      ['To', namesOf(person)],
      ['Sent', moment(mail.sentAt)],
      ['Language', mail.language],
    ])}
    ${mailFrame(`${mailPath(mail)}/html`)}
    <p class="small"><a href="${mailPath(mail)}/html">Open the mail alone</a></p>
    <h2>Plain text</h2>
    <pre dir="auto">${mail.text}</pre>
    ${headersOf(mail)}`,
})

/** One push: what the phone shows, and what the app gets. */
export const pushPage = (push: KeptPush, person: Person): Page => {
  const { link, ...data } = push.data
  return {
    title: push.title,
    current: MAILBOX,
    body: html`${back('pushes', person)}
      <h1>Push</h1>
      <div class="bubble" dir="auto"><b>${push.title}</b><br />${push.body}</div>
      ${facts([
        ['To', namesOf(person)],
        ['Sent', moment(push.sentAt)],
        ['Devices', push.devices],
        ['Badge', push.badge],
        ['Tag', html`<code>${push.tag}</code>`],
        ...(link === undefined ? [] : [['Link', html`<code>${link}</code>`] as const]),
      ])}
      <h2>Data</h2>
      ${
        Object.keys(data).length > 0
          ? facts(Object.entries(data).map(([name, value]) => [name, html`<code>${value}</code>`]))
          : html`<p class="soft">None.</p>`
      }`,
  }
}
