import { mkdir, writeFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import { socketDocument } from '#app/api.js'
import { readDocument } from './clients/document.js'
import { typescriptClient } from './clients/typescript.js'

/** Writes the references that are committed, of the endpoints and of the sockets, and the TypeScript client; `npm run openapi`. */
const CLIENT = 'docs/craftworks-api.ts'
const DOCUMENTS = { 'docs/openapi.json': readDocument, 'docs/asyncapi.json': () => socketDocument() }

await mkdir('docs', { recursive: true })
for (const [file, make] of Object.entries(DOCUMENTS)) {
  const options = (await resolveConfig(file)) ?? {}
  await writeFile(file, await format(JSON.stringify(make()), { ...options, parser: 'json' }))
}
await writeFile(CLIENT, await typescriptClient(readDocument()))
