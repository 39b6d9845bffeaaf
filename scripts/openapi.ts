import { mkdir, writeFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import { apiDocument } from '#app/api.js'

/** Writes the API reference that is committed; `npm run openapi`. */
const FILE = 'docs/openapi.json'

await mkdir('docs', { recursive: true })
const options = (await resolveConfig(FILE)) ?? {}
await writeFile(FILE, await format(JSON.stringify(apiDocument()), { ...options, parser: 'json' }))
