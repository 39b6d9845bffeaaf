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

export const socketDocument = () =>
  asyncApiDocument({ sockets: catalogue.sockets, errors: catalogue.errors, version: VERSION })
