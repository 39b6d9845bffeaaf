import { isDeepStrictEqual } from 'node:util'
import mongoose, { type Model } from 'mongoose'
import type { Document } from 'mongodb'
import type { Database } from '#kernel/db/database.js'

/** The fields of a document that its schema refuses, each with the reason. */
const refusedFields = async (model: Model<Document>, stored: Document): Promise<string[]> => {
  try {
    const document = new model(stored)
    await document.validate()
    return differences(stored, document.toObject({ flattenMaps: true, minimize: false }))
  } catch (error) {
    if (error instanceof mongoose.Error.ValidationError) {
      return Object.entries(error.errors).map(([path, { message }]) => `${path}: ${message}`)
    }
    if (error instanceof mongoose.Error.StrictModeError) return [`${error.path}: not in the schema`]
    throw error
  }
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null &&
  typeof value === 'object' &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value))

/** Mongoose casts and fills in defaults before it validates; what it had to change is not what the schema says. */
const differences = (stored: unknown, expected: unknown, path = ''): string[] => {
  const inner = (name: string): string => (path === '' ? name : `${path}.${name}`)
  if (Array.isArray(stored) && Array.isArray(expected) && stored.length === expected.length) {
    return stored.flatMap((element, index) => differences(element, expected[index], inner(String(index))))
  }
  if (isPlain(stored) && isPlain(expected)) {
    const names = new Set([...Object.keys(stored), ...Object.keys(expected)])
    return [...names].flatMap((name) => differences(stored[name], expected[name], inner(name)))
  }
  return isDeepStrictEqual(stored, expected)
    ? []
    : [`${path}: ${show(stored)} where ${show(expected)} belongs`]
}

const show = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return `${typeof value === 'object' ? (value?.constructor.name ?? 'null') : typeof value} ${text.slice(0, 80)}`
}

/**
 * Every stored document that does not fit its schema: a wrong type, a missing or an unknown field, a value that no
 * validator takes. Looks at the newest of each collection, `atMost` of them; each problem names collection, id and field.
 */
export const problemsOfStored = async (database: Database, atMost: number): Promise<string[]> => {
  const problems: string[] = []
  for (const model of database.models) {
    const stored = await model.collection
      .find()
      .sort({ _id: -1 })
      .limit(Number.isFinite(atMost) ? atMost : 0)
      .toArray()
    for (const document of stored) {
      const refused = await refusedFields(model, document)
      problems.push(...refused.map((field) => `${model.collection.name} ${String(document._id)} ${field}`))
    }
  }
  return problems
}
