import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import express, { type Router } from 'express'
import { ServedFile } from './served-file.js'

/** What browsers get from us, beside the pages themselves. */
const TYPES = {
  'pages.css': 'css',
  'icon.svg': 'svg',
  'copy.js': 'js',
  'reference.css': 'css',
  'reference.js': 'js',
  'scalar.js': 'js',
} as const
export type PageFile = keyof typeof TYPES

const inFolder = (name: PageFile): string => fileURLToPath(new URL(`./browser/${name}`, import.meta.url))

/** The build copies Scalar's bundle to the others, for production is installed without the package. */
const pathOf = (name: PageFile): string => {
  const path = inFolder(name)
  if (name !== 'scalar.js' || existsSync(path)) return path
  return createRequire(import.meta.url).resolve('@scalar/api-reference/browser/standalone.js')
}

/** The style, the scripts and the pictures of our pages. */
export class PageFiles {
  readonly #files = new Map<string, ServedFile>(
    Object.entries(TYPES).map(([name, type]) => [
      name,
      new ServedFile({ type, read: () => readFile(pathOf(name as PageFile)) }),
    ]),
  )

  /** Relative to the folder of the files; it changes with the content, so that browsers may keep that. */
  async address(name: PageFile): Promise<string> {
    return `${name}?v=${(await this.#files.get(name)?.version()) ?? ''}`
  }

  router(): Router {
    const router = express.Router()
    for (const [name, file] of this.#files) {
      router.get(`/${name}`, (request, response) => file.send(request, response))
    }
    return router
  }
}
