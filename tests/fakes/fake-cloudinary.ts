import { createHash } from 'node:crypto'
import express, { type Request, type Response } from 'express'
import multer from 'multer'
import { recognize } from '#kernel/files/recognize.js'
import { type FakeMode, misbehaves, startFakeServer } from './fake-server.js'

export const CLOUDINARY_ACCOUNT = {
  cloudName: 'craftworks-test',
  apiKey: '123456789012345',
  apiSecret: 's3cret',
}

const IMAGES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'application/pdf'] as const
const UNSIGNED = new Set(['file', 'cloud_name', 'resource_type', 'api_key', 'signature'])
const UPLOAD_FIELDS = new Set([
  ...['timestamp', 'folder', 'public_id', 'overwrite', 'transformation', 'allowed_formats', 'invalidate'],
  ...['type', 'signature', 'api_key'],
])
const DESTROY_FIELDS = new Set(['timestamp', 'type', 'invalidate', 'public_id', 'signature', 'api_key'])
const AN_HOUR_SECONDS = 3600

type Fields = Readonly<Record<string, string>>

/** Signature version 2: sorted pairs, `&` inside a pair escaped, the secret at the end, SHA-1. */
const signatureOf = (fields: Fields, secret: string): string => {
  const pairs = Object.entries(fields)
    .filter(([name, value]) => !UNSIGNED.has(name) && value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((pair) => pair.join('=').replaceAll('&', '%26'))
  return createHash('sha1')
    .update(pairs.join('&') + secret)
    .digest('hex')
}

export interface Asset {
  readonly content: Buffer
  readonly folder: string
  readonly transformation: string | undefined
}

/** Why Cloudinary would refuse the call. */
const problemOf = (
  fields: Fields,
  known: ReadonlySet<string>,
): [status: number, message: string] | undefined => {
  const unknown = Object.keys(fields).find((name) => !known.has(name))
  if (unknown !== undefined) return [400, `Unknown parameter ${unknown}`]
  if (fields.api_key !== CLOUDINARY_ACCOUNT.apiKey) return [401, 'Unknown API key']
  if (Math.abs(Date.now() / 1000 - Number(fields.timestamp)) > AN_HOUR_SECONDS) return [400, 'Stale request']
  if (fields.signature !== signatureOf(fields, CLOUDINARY_ACCOUNT.apiSecret))
    return [401, 'Invalid Signature']
  return undefined
}

/** Cloudinary's upload API as far as we use it; recomputes every signature. */
export const startFakeCloudinary = async () => {
  const state = { mode: 'ok' as FakeMode }
  const assets = new Map<string, Asset>()
  const app = express()

  const accept = (request: Request, response: Response, known: ReadonlySet<string>): Fields | undefined => {
    const misbehaving = misbehaves(state.mode, {
      limited: { error: { message: 'Rate limit exceeded' } },
      failing: { error: { message: 'General error' } },
    })
    if (misbehaving(response)) return undefined
    const fields = { ...(request.body as Fields) }
    const problem =
      request.params.cloud === CLOUDINARY_ACCOUNT.cloudName
        ? problemOf(fields, known)
        : ([401, 'cloud_name mismatch'] as const)
    if (!problem) return fields
    response.status(problem[0]).json({ error: { message: problem[1] } })
    return undefined
  }

  const form = multer({ storage: multer.memoryStorage() })
  app.post('/v1_1/:cloud/image/upload', form.single('file'), (request, response) => {
    const fields = accept(request, response, UPLOAD_FIELDS)
    if (!fields) return
    const content = request.file?.buffer
    if (!content || !recognize(content, IMAGES)) {
      const message = content ? 'Invalid image file' : 'Missing required parameter - file'
      response.status(400).json({ error: { message } })
      return
    }
    const { folder = '', public_id: name = '', transformation } = fields
    const publicId = `${folder}/${name}`
    assets.set(publicId, { content, folder, transformation })
    const path = `${CLOUDINARY_ACCOUNT.cloudName}/image/upload/v1/${publicId}`
    response.json({
      public_id: publicId,
      version: 1,
      url: `http://res.cloudinary.com/${path}`,
      secure_url: `https://res.cloudinary.com/${path}`,
    })
  })
  app.post('/v1_1/:cloud/image/destroy', form.none(), (request, response) => {
    const fields = accept(request, response, DESTROY_FIELDS)
    if (!fields) return
    response.json({ result: assets.delete(fields.public_id ?? '') ? 'ok' : 'not found' })
  })
  const server = await startFakeServer(app)
  return { ...server, state, assets }
}
