import { readFile, writeFile } from 'node:fs/promises'
import { filled } from './guides/generated-parts.js'
import { GENERATED_PARTS } from './guides/guide-parts.js'

/** Writes into the guides what is made from the code; `npm run guides`. */
for (const [file, parts] of Object.entries(GENERATED_PARTS)) {
  await writeFile(file, filled(await readFile(file, 'utf8'), parts))
}
