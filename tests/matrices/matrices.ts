import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { MatrixHarness } from './harness.js'
import type { FeatureMatrix, MessageMatrix, OperationMatrix } from './matrix.js'
import type { Operation } from './operations.js'

const TESTS = fileURLToPath(new URL('..', import.meta.url))

const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.matrix.ts'))
  .sort()

const features = await Promise.all(
  files.map(async (file) => {
    const found = (await import(pathToFileURL(join(TESTS, file)).href)) as { matrix?: FeatureMatrix }
    if (!found.matrix) throw new Error(`tests/${file} exports no matrix`)
    return found.matrix
  }),
)

const merged = <Entry>(of: (feature: FeatureMatrix) => Readonly<Record<string, Entry>> | undefined) => {
  const all = new Map<string, Entry>()
  for (const feature of features) {
    for (const [name, entry] of Object.entries(of(feature) ?? {})) {
      if (all.has(name)) throw new Error(`${name} stands in two files *.matrix.ts`)
      all.set(name, entry)
    }
  }
  return all
}

/** What the features tell of their operations, by the operations' ids. */
export const operationMatrices: ReadonlyMap<string, OperationMatrix> = merged(({ operations }) => operations)

/** The same of their socket messages, by name. */
export const messageMatrices: ReadonlyMap<string, MessageMatrix> = merged(({ messages }) => messages)

const present = <Entry>(all: ReadonlyMap<string, Entry>, name: string): Entry => {
  const entry = all.get(name)
  if (!entry) throw new Error(`${name} is in no *.matrix.ts: add it to that of its feature, beside its tests`)
  return entry
}

export const matrixOf = ({ id }: Operation): OperationMatrix => present(operationMatrices, id)

export const messageMatrixOf = (name: string): MessageMatrix => present(messageMatrices, name)

/** Ids of things that are there, by the parameter or field that takes them; those of each feature apart. */
export const idsByFeature = async (
  harness: MatrixHarness,
): Promise<Readonly<Record<string, readonly string[]>>[]> => {
  const found: Readonly<Record<string, readonly string[]>>[] = []
  for (const feature of features) found.push((await feature.ids?.(harness)) ?? {})
  return found
}

/** Those of all features together. */
export const allIds = (
  byFeature: readonly Readonly<Record<string, readonly string[]>>[],
): ReadonlyMap<string, readonly string[]> => {
  const ids = new Map<string, readonly string[]>()
  for (const [name, some] of byFeature.flatMap((feature) => Object.entries(feature)))
    ids.set(name, [...(ids.get(name) ?? []), ...some])
  return ids
}
