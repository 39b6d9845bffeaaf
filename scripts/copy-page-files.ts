import { copyFile, cp, mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'

/**
 * Puts what browsers get beside the compiled pages, Scalar's bundle with it; a part of `npm run build`. The bundle is a
 * development dependency: production installs none of them.
 */
const FOLDER = 'dist/kernel/pages/browser'
const require = createRequire(import.meta.url)
const bundle = require.resolve('@scalar/api-reference/browser/standalone.js')

await mkdir(FOLDER, { recursive: true })
await cp('src/kernel/pages/browser', FOLDER, { recursive: true })
await copyFile(bundle, `${FOLDER}/scalar.js`)
