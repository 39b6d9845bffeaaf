import { asyncApiDocument } from '#kernel/asyncapi/document.js'
import { FeatureCatalogue } from '#kernel/features/catalogue.js'
import { openApiDocument } from '#kernel/openapi/document.js'
import { features } from './features.js'
import { VERSION } from './version.js'

/** What all features define; needs neither database nor configuration. Throws, saying which, when a name is used twice. */
export const catalogue = new FeatureCatalogue(features.map(({ feature }) => feature))

export const apiDocument = () =>
  openApiDocument({
    groups: catalogue.groups,
    errors: catalogue.errors,
    headings: catalogue.headings,
    version: VERSION,
  })

/** `publicUrl` is where clients reach the server; the document that is committed names the server of a developer. */
export const socketDocument = (publicUrl = 'http://localhost:3000') =>
  asyncApiDocument({ sockets: catalogue.sockets, errors: catalogue.errors, version: VERSION, publicUrl })
