import { mkdir, writeFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import { readDocument } from './clients/document.js'
import { typescriptClient } from './clients/typescript.js'

/** Writes the API reference and its TypeScript client, which are committed; `npm run openapi`. */
const REFERENCE = 'docs/openapi.json'
const CLIENT = 'docs/craftworks-api.ts'

const document = readDocument()
await mkdir('docs', { recursive: true })
const options = (await resolveConfig(REFERENCE)) ?? {}
await writeFile(REFERENCE, await format(JSON.stringify(document), { ...options, parser: 'json' }))
await writeFile(CLIENT, await typescriptClient(document))
