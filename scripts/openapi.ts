import { mkdir, writeFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import { apiDocument, socketDocument } from '#app/api.js'

/** Writes the references that are committed, of the endpoints and of the sockets; `npm run openapi`. */
const DOCUMENTS = { 'docs/openapi.json': apiDocument, 'docs/asyncapi.json': socketDocument }

await mkdir('docs', { recursive: true })
for (const [file, make] of Object.entries(DOCUMENTS)) {
  const options = (await resolveConfig(file)) ?? {}
  await writeFile(file, await format(JSON.stringify(make()), { ...options, parser: 'json' }))
}
