import { type Content, html, type Markup, prose } from './markup.js'

/** What of a JSON Schema a reader sees. */
export interface ShownSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly items?: ShownSchema | readonly ShownSchema[]
  readonly anyOf?: readonly ShownSchema[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, ShownSchema>>
}

const nameOf = (reference: string): string => reference.split('/').at(-1) ?? reference

/** The anchor of a schema that has a name. */
export const schemaAnchor = (name: string): string => `schema-${name}`

const listOf = (items: ShownSchema | readonly ShownSchema[]): Content =>
  'at' in items
    ? html`[${items.map((item, at) => [at > 0 && ', ', typeOf(item)])}]`
    : html`array of ${typeOf(items)}`

const typeOf = ({ $ref, type, format, const: only, enum: values, items, anyOf }: ShownSchema): Content => {
  if ($ref !== undefined) return html`<a href="#${schemaAnchor(nameOf($ref))}">${nameOf($ref)}</a>`
  if (only !== undefined) return html`<code>${JSON.stringify(only)}</code>`
  if (anyOf) return anyOf.map((one, at) => [at > 0 && ' or ', typeOf(one)])
  if (items) return listOf(items)
  const named = [type ?? (values ? 'string' : 'any')].flat().join(' or ')
  return format === undefined ? named : `${named}, ${format}`
}

const valuesOf = ({ enum: values, default: fallback }: ShownSchema): Content => [
  values &&
    html`<p class="small soft">
      One of ${values.map((value) => [html`<code>${String(value)}</code>`, ' '])}
    </p>`,
  fallback !== undefined &&
    html`<p class="small soft">Without it <code>${JSON.stringify(fallback)}</code></p>`,
]

/** The fields of an object, with what each is; nothing for one without fields. */
export const fieldsTable = ({ properties = {}, required = [] }: ShownSchema): Markup | undefined => {
  const fields = Object.entries(properties)
  if (fields.length === 0) return undefined
  return html`<div class="scroll stack">
    <table>
      <thead>
        <tr>
          <th>Field</th>
          <th>Type</th>
          <th>What</th>
        </tr>
      </thead>
      <tbody>
        ${fields.map(
          ([name, field]) =>
            html`<tr>
              <td>
                <code>${name}</code>
                ${!required.includes(name) && html`<br /><span class="small soft">optional</span>`}
              </td>
              <td>${typeOf(field)}</td>
              <td>${prose(field.description ?? '')}${valuesOf(field)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}
