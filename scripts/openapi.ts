import { mkdir, writeFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import { readDocument } from './clients/document.js'
import { typescriptClient } from './clients/typescript.js'

/** Writes what is committed of the API reference, and the TypeScript client that is made of it; `npm run openapi`. */
const CLIENT = 'docs/craftworks-api.ts'
const DOCUMENTS = { 'docs/openapi.json': readDocument }

await mkdir('docs', { recursive: true })
for (const [file, make] of Object.entries(DOCUMENTS)) {
  const options = (await resolveConfig(file)) ?? {}
  await writeFile(file, await format(JSON.stringify(make()), { ...options, parser: 'json' }))
}
await writeFile(CLIENT, await typescriptClient(readDocument()))
