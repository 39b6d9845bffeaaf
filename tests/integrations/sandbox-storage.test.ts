import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SandboxStorage } from '#integrations/storage/sandbox.js'
import { randomToken } from '#kernel/ids.js'
import { type EncodedForTest, encodedForTest } from '../support/encoded-picture.js'
import { type KernelApp, startKernelApp } from '../support/kernel-app.js'

describe('SandboxStorage', () => {
  let root: string
  let storage: SandboxStorage
  let app: KernelApp
  let encoded: EncodedForTest
  const get = (path: string) => app.http.get(path)

  beforeAll(async () => {
    encoded = await encodedForTest()
    root = await mkdtemp(join(tmpdir(), 'files-'))
    // a folder whose name begins with a dot, as `.data` does
    storage = new SandboxStorage({
      directory: join(root, '.data', 'files'),
      publicUrl: 'http://localhost:3000/',
    })
    app = await startKernelApp({ uri: null, extras: { '/dev/files': storage.router() } })
  })
  afterAll(async () => {
    await app.close()
    await encoded.remove()
    await rm(root, { recursive: true })
  })

  it('keeps a picture, shows it, and removes it', async () => {
    const file = encoded.picture
    const stored = await storage.save({ file, folder: 'profile-images', name: randomToken(16) })
    const { publicId } = stored
    expect(storage.publicIdOf({ name: publicId.replace('.png', ''), type: 'image/png' })).toBe(publicId)
    expect(stored.url).toMatch(/^http:\/\/localhost:3000\/dev\/files\/[\w-]{22}\.png$/)
    const path = new URL(stored.url).pathname
    const { body, headers } = await get(path).expect(200)
    expect(body).toEqual(await readFile(file.path))
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
    })
    await storage.remove(stored.publicId)
    await storage.remove(stored.publicId)
    await get(path).expect(404)
    expect(await readdir(join(root, '.data', 'files'))).toEqual([])
  })

  it('gives a document to be saved, not shown', async () => {
    const path = join(root, 'document')
    await writeFile(path, '%PDF-1.7')
    const file = { field: 'documents', path, type: 'application/pdf' } as const
    const stored = await storage.save({ file, folder: 'x', name: randomToken(16) })
    const { headers } = await get(new URL(stored.url).pathname).expect(200)
    expect(headers).toMatchObject({ 'content-type': 'application/pdf', 'content-disposition': 'attachment' })
  })

  it('reaches nothing outside its folder', async () => {
    await writeFile(join(root, 'secret.png'), 'secret')
    for (const name of ['../../secret.png', '..%2f..%2fsecret.png', '%2e%2e/secret.png', '.png', '']) {
      await get(`/dev/files/${name}`).expect(404)
    }
    await storage.remove('../../secret.png')
    expect(await readdir(root)).toContain('secret.png')
  })
})
