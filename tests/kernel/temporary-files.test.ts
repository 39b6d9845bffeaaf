import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HOUR, shift, systemClock } from '#kernel/clock.js'
import { TemporaryFiles } from '#kernel/files/temporary-files.js'

describe('temporary files', () => {
  let directory: string
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'temporary-'))
  })
  afterEach(() => rm(directory, { recursive: true }))

  const folderOf = async (name: string, age = 0): Promise<string> => {
    const folder = join(directory, name)
    await mkdir(join(folder, 'work'), { recursive: true })
    await writeFile(join(folder, 'work', 'file'), 'x')
    const touched = shift(systemClock.now(), -age)
    await utimes(folder, touched, touched)
    return name
  }
  const host = hostname().replace(/[^\w.-]/g, '_')

  it('are gone with the work they were for, and all of them with their process', async () => {
    const files = new TemporaryFiles({ directory })
    const [one, other] = [await files.open(), await files.open()]
    await writeFile(one.newPath(), 'x')
    await writeFile(other.newPath(), 'x')
    expect(one.newPath()).not.toBe(one.newPath())
    await one.close()
    await one.close()
    const [own = ''] = await readdir(directory)
    expect(await readdir(join(directory, own))).toHaveLength(1)
    await files.close()
    expect(await readdir(directory)).toEqual([])
  })

  it('of a process that was killed are removed by the next one, those of living ones stay', async () => {
    const killed = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    const living = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    await folderOf(`${host}~${killed.pid}~token`)
    await folderOf(`${host}~${process.pid}~of-an-earlier-process-with-our-number`)
    await folderOf('elsewhere~1~old', HOUR + 1000)
    await folderOf('nonsense', HOUR + 1000)
    const stays = [await folderOf(`${host}~${living.pid}~token`), await folderOf('elsewhere~1~young')]
    const gone = once(killed, 'exit')
    killed.kill('SIGKILL')
    await gone

    const files = new TemporaryFiles({ directory })
    const work = await files.open()
    await writeFile(work.newPath(), 'x')
    await files.removeLeftovers()
    const left = await readdir(directory)
    expect(left).toHaveLength(3)
    expect(left).toEqual(expect.arrayContaining(stays))
    await files.close()
    expect((await readdir(directory)).sort()).toEqual([...stays].sort())
    living.kill('SIGKILL')
  })

  it('need no folder to begin with', async () => {
    const files = new TemporaryFiles({ directory: join(directory, 'not', 'there') })
    await files.removeLeftovers()
    await files.close()
  })
})
