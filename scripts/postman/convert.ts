import { convertV2 } from 'openapi-to-postmanv2'
import type { ApiDocument } from '../clients/document.js'

/** What the converter makes of a document, as far as it is used. */
export interface Converted {
  readonly info: { readonly name: string; readonly description?: { readonly content?: string } }
  readonly item: readonly ConvertedFolder[]
}

export interface ConvertedFolder {
  readonly name: string
  readonly description?: { readonly content?: string } | string
  readonly item: readonly ConvertedItem[]
}

export interface ConvertedItem {
  readonly name: string
  readonly request: {
    readonly method: string
    readonly description?: { readonly content?: string }
    readonly url: { readonly path: readonly string[] }
  }
  readonly response: readonly {
    readonly name: string
    readonly status: string
    readonly code: number
    readonly body?: string
  }[]
}

const OPTIONS = {
  folderStrategy: 'Tags',
  parametersResolution: 'Example',
  alwaysInheritAuthentication: true,
  includeAuthInfoInExample: false,
}

/** The document as a collection with a folder for each tag. */
export const convert = (document: ApiDocument): Promise<Converted> =>
  new Promise((resolve, reject) => {
    convertV2({ type: 'json', data: document }, OPTIONS, (error, conversion) => {
      if (error) reject(error)
      else if (!conversion.result) reject(new Error(conversion.reason))
      else resolve(conversion.output[0]?.data as Converted)
    })
  })
