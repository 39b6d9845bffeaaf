import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { readDocument } from './clients/document.js'
import { typescriptClient } from './clients/typescript.js'

/** Writes the TypeScript types of the API where an app wants them; `npm run client -- ../app/src/craftworks-api.ts`. */
const { positionals } = parseArgs({ allowPositionals: true })
const [file] = positionals
if (file === undefined || positionals.length > 1) {
  console.error('Usage: npm run client -- <file.ts>')
  process.exitCode = 1
} else {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, await typescriptClient(readDocument()))
  console.info(`${file} is for openapi-fetch: createClient<paths>({ baseUrl: 'https://…/api' })`)
}
