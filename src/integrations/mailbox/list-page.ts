import { type Content, html } from '#kernel/pages/markup.js'
import type { Page } from '#kernel/pages/page.js'
import type { KeptMail } from '../mail/sandbox.js'
import type { KeptPush } from '../push/sandbox.js'
import type { KeptSms } from '../sms/sandbox.js'
import { moment } from './moment.js'
import { type People, type Person, personTo } from './people.js'

export const TABS = ['mails', 'pushes', 'texts'] as const
export type Tab = (typeof TABS)[number]

const LABELS: Readonly<Record<Tab, string>> = { mails: 'Mails', pushes: 'Pushes', texts: 'Text messages' }
const NOTHING: Readonly<Record<Tab, string>> = {
  mails: 'No mail yet.',
  pushes: 'No push yet.',
  texts: 'No text message yet.',
}

/** What is listed: messages of one tab, of everybody or one person. */
export interface Listing {
  readonly tab: Tab
  readonly person: Person | null
  readonly people: People
  readonly counts: Readonly<Record<Tab, number>>
  readonly items: readonly Content[]
  /** The id of the last of them, where there are more. */
  readonly more: string | null
}

export const MAILBOX = '/dev/mailbox'

const addressOf = (query: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  )
  return `${MAILBOX}?${new URLSearchParams(given).toString()}`
}

const who = (to: string, people: People): Content => {
  const { key, name, role } = personTo(to, people)
  return html`<a class="soft" href="${addressOf({ who: key })}"><bdi>${name}</bdi></a
    >${role && [' ', html`<span class="badge">${role}</span>`]}`
}

const PREVIEW_LETTERS = 140

const FOOTER = '\n-- \n'

/** How a mail begins, without the lines of its links and its footer. */
export const beginningOf = (text: string, letters: number = PREVIEW_LETTERS): string => {
  const [body = ''] = text.split(FOOTER)
  const words = body
    .replace(/^.*\n?https?:\/\/\S+$/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
  return words.length <= letters ? words : `${words.slice(0, letters).replace(/\s\S*$/, '')}…`
}

export const mailItem = (mail: KeptMail, people: People): Content =>
  html`<li dir="auto">
    <a class="title" href="${mailPath(mail)}">${mail.subject}</a>
    <div class="soft small">${beginningOf(mail.text)}</div>
    <div class="row small">${who(mail.to, people)} ${moment(mail.sentAt)}</div>
  </li>`

export const pushItem = (push: KeptPush, people: People): Content =>
  html`<li dir="auto">
    <a class="title" href="${MAILBOX}/pushes/${push._id.toHexString()}">${push.title}</a>
    <div>${push.body}</div>
    <div class="row small">
      ${who(push.userId, people)} ${moment(push.sentAt)}
      <span class="badge warm">badge ${push.badge}</span>
    </div>
  </li>`

export const textItem = (text: KeptSms, people: People): Content =>
  html`<li dir="auto">
    <div class="bubble">${text.text}</div>
    <div class="row small">
      ${who(text.userId, people)} <span class="soft" dir="ltr">${text.to}</span> ${moment(text.sentAt)}
    </div>
  </li>`

/** The page of one mail. */
export const mailPath = ({ _id }: Pick<KeptMail, '_id'>): string => `${MAILBOX}/${encodeURIComponent(_id)}`

const tabs = ({ tab, person, counts }: Listing): Content =>
  html`<nav class="tabs" aria-label="Kinds of messages">
    ${TABS.map((each) => {
      const label = [LABELS[each], html`<span class="count">${counts[each]}</span>`]
      const href = addressOf({ tab: each, who: person?.key })
      return each === tab
        ? html`<a href="${href}" aria-current="page">${label}</a>`
        : html`<a href="${href}">${label}</a>`
    })}
  </nav>`

const option = ({ key, name, role }: Person, chosen: Person | null): Content => {
  const label = role === null ? name : `${name}, ${role}`
  return key === chosen?.key
    ? html`<option value="${key}" selected>${label}</option>`
    : html`<option value="${key}">${label}</option>`
}

const filter = ({ tab, person, people }: Listing): Content => {
  const isListed = people.some(({ key }) => key === person?.key)
  const choices = person && !isListed ? [person, ...people] : people
  return html`<form class="row" method="get" action="${MAILBOX}">
    <input type="hidden" name="tab" value="${tab}" />
    <select name="who" aria-label="To whom">
      <option value="">Everybody (${people.length})</option>
      ${choices.map((each) => option(each, person))}
    </select>
    <button>Show</button>
    ${person && html`<a href="${addressOf({ tab })}">Everybody</a>`}
  </form>`
}

/** Messages of one kind, newest first. */
export const listPage = (listing: Listing): Page => {
  const { tab, person, items, more } = listing
  return {
    title: 'Mailbox',
    current: MAILBOX,
    body: html`<h1>Mailbox</h1>
      <p class="lead">What this development server would have sent. Nothing leaves it.</p>
      ${filter(listing)}
      ${person?.email && html`<p class="small soft" dir="auto">${person.name} · ${person.email}</p>`}
      ${tabs(listing)}
      ${
        items.length > 0
          ? html`<ul class="list">
              ${items}
            </ul>`
          : html`<p class="nothing">${NOTHING[tab]}</p>`
      }
      ${
        more !== null &&
        html`<p class="row">
          <a class="button" href="${addressOf({ tab, who: person?.key, before: more })}">Older</a>
        </p>`
      }`,
  }
}
