import { fieldsTable, schemaAnchor, type ShownSchema } from './fields-table.js'
import { type Content, html, prose } from './markup.js'
import type { Page } from './page.js'

interface Message {
  readonly name: string
  readonly summary: string
  readonly payload: ShownSchema
  readonly examples: readonly { readonly payload: unknown }[]
}

interface Told {
  readonly code: string
  readonly message: string
}

interface Operation {
  readonly action: 'receive' | 'send'
  readonly title: string
  readonly summary?: string
  readonly description: string
  readonly reply?: { readonly messages: readonly { readonly $ref: string }[] }
  readonly 'x-errors'?: readonly Told[]
}

/** The parts of an AsyncAPI document that the page shows. */
export interface SocketDocument {
  readonly info: { readonly description: string }
  readonly operations: Readonly<Record<string, Operation>>
  readonly components: {
    readonly messages: Readonly<Record<string, Message>>
    readonly schemas: Readonly<Record<string, ShownSchema>>
  }
  readonly 'x-errors': readonly Told[]
}

const startFor = (url: string): string => `import { io } from 'socket.io-client'

const socket = io('${url}', { auth: { token, language: 'en' } })

socket.on('connect', () => fetchWhatIsNew())
socket.on('connect_error', (error) => {
  if (error.message === 'TOKEN_EXPIRED') refreshTheToken().then(() => socket.connect())
})
socket.on('new_message', (message) => show(message))`

const code = (text: string): Content => html`<pre data-copy><code>${text}</code></pre>`
const json = (value: unknown): string => JSON.stringify(value, null, 2)

const errorTable = (errors: readonly Told[]): Content =>
  html`<div class="scroll stack">
    <table>
      <tbody>
        ${errors.map(
          (error) =>
            html`<tr>
              <td><code>${error.code}</code></td>
              <td>${error.message}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`

const exampleOf = ({ examples }: Message): unknown => examples[0]?.payload

/** The fields of a message; of one that is a named schema, a link to that. */
const fieldsOf = ({ payload }: Message): Content => {
  const name = payload.$ref?.split('/').at(-1)
  if (name === undefined) return fieldsTable(payload) ?? html`<p>No fields.</p>`
  return html`<p>The fields of <a href="#${schemaAnchor(name)}">${name}</a>.</p>`
}

const received = (operation: Operation, { components: { messages } }: SocketDocument): Content => {
  const { title, description, reply, 'x-errors': errors = [] } = operation
  const message = messages[title]
  const ack = messages[reply?.messages[0]?.$ref.split('/').at(-1) ?? '']
  if (!message || !ack) return undefined
  return html`<section class="card" id="${title}">
    <h3><span class="arrow">→</span> <a href="#${title}">${title}</a></h3>
    <p>${operation.summary}.</p>
    ${prose(description)}
    ${code(`socket.emit('${title}', ${json(exampleOf(message))}, (reply) => {})`)}${fieldsOf(message)}
    <h4>Acknowledged with</h4>
    ${code(json(exampleOf(ack)))}
    <details>
      <summary>Fields of the acknowledgement</summary>
      ${fieldsOf(ack)}
    </details>
    ${
      errors.length > 0 &&
      html`<details>
        <summary>Refused with (${errors.length})</summary>
        ${errorTable(errors)}
        <p class="small">…and with <a href="#refused">what any message can be refused with</a>.</p>
      </details>`
    }
  </section>`
}

const sent = (operation: Operation, { components: { messages } }: SocketDocument): Content => {
  const { title, description, 'x-errors': errors = [] } = operation
  const message = messages[title]
  if (!message) return undefined
  return html`<section class="card" id="${title}">
    <h3><span class="arrow">←</span> <a href="#${title}">${title}</a></h3>
    ${prose(description)}
    ${code(`socket.on('${title}', (payload) => {})\n\n${json(exampleOf(message))}`)}${fieldsOf(message)}
    ${errors.length > 0 && errorTable(errors)}
  </section>`
}

const contents = (operations: readonly Operation[], arrow: string): Content =>
  operations.map(
    ({ title }) => html`<li><span class="arrow">${arrow}</span> <a href="#${title}">${title}</a></li>`,
  )

const refused = ({ components: { messages }, 'x-errors': errors }: SocketDocument): Content => {
  const refusal = messages.refused
  return (
    refusal &&
    html`<section class="card" id="refused">
      <h3><a href="#refused">What any message can be refused with</a></h3>
      ${code(json(exampleOf(refusal)))}${fieldsOf(refusal)}${errorTable(errors)}
    </section>`
  )
}

/** The page of an AsyncAPI document: every message and event with its example, its fields and its errors. `url`: of this server. */
export const socketsPage = (document: SocketDocument, url: string): Omit<Page, 'current'> => {
  const operations = Object.values(document.operations)
  const fromClients = operations.filter(({ action }) => action === 'receive')
  const fromServer = operations.filter(({ action }) => action === 'send')
  return {
    title: 'Sockets',
    scripts: ['/api/docs/assets/copy.js'],
    body: html`<h1>Sockets</h1>
      <div class="lead">${prose(document.info.description.split('\n\n')[0] ?? '')}</div>
      <p class="row">
        <a class="button" href="/api/asyncapi.json">AsyncAPI document</a>
        <a class="button" href="/api/docs">REST reference</a>
      </p>
      ${code(startFor(url))}${prose(document.info.description.split('\n\n').slice(1).join('\n\n'))}
      <h2>On this page</h2>
      <ul class="contents">
        ${contents(fromClients, '→')}${contents(fromServer, '←')}
      </ul>
      <h2>What a client sends</h2>
      ${fromClients.map((operation) => received(operation, document))}${refused(document)}
      <h2>What the server sends</h2>
      ${fromServer.map((operation) => sent(operation, document))}
      <h2>Schemas</h2>
      ${Object.entries(document.components.schemas).map(
        ([name, schema]) =>
          html`<section class="card" id="${schemaAnchor(name)}">
            <h3>${name}</h3>
            ${prose(schema.description ?? '')}${fieldsTable(schema)}
          </section>`,
      )}`,
  }
}
