import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { API_BASE, readDocument } from './clients/document.js'
import { postmanCollection } from './postman/make-collection.js'

/** Writes a Postman collection whose first folder works at once; `npm run postman -- [file.json] [--url address]`. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string', default: 'http://localhost:3000' } },
})
const [file = 'docs/postman/craftworks.postman_collection.json'] = positionals

const url = `${values.url.replace(/\/+$/, '')}${API_BASE}`
await mkdir(dirname(file), { recursive: true })
await writeFile(file, `${JSON.stringify(await postmanCollection(readDocument(), url), null, 2)}\n`)
console.info(
  `Import ${file} into Postman, and run its folder "Start here" against a server that npm start runs.`,
)
