import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { readDocument } from '../../scripts/clients/document.js'
import { hindrancesIn } from '../../scripts/clients/portable.js'
import { typescriptClient } from '../../scripts/clients/typescript.js'

const document = readDocument()

it('the document hinders no generator of clients', () => {
  expect(hindrancesIn(document)).toEqual([])
})

it('the TypeScript client that is committed is that of the document (npm run openapi)', async () => {
  expect(await typescriptClient(document)).toBe(await readFile('docs/craftworks-api.ts', 'utf8'))
})
