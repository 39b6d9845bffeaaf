// Run as a process of its own: mongodb-memory-server takes its settings from process.env and writes to the console.
// Usage: node official-download-script.js <download folder> <file to become the mongod>
import { chmod, constants, copyFile } from 'node:fs/promises'
import { MongoBinary } from 'mongodb-memory-server'

const [downloadDir = '', target = ''] = process.argv.slice(2)

try {
  const found = await MongoBinary.getPath({ downloadDir })
  await copyFile(found, target, constants.COPYFILE_FICLONE)
  await chmod(target, 0o755)
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
