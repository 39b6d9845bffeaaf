import { describe, expect, it } from 'vitest'
import { isFreeText } from './bad-values.js'
import { fieldsOf, valueAt } from './fields.js'
import { matrixOf, operationMatrices } from './matrices.js'
import { operations } from './operations.js'

describe('the matrices of the features', () => {
  it('have every operation, and no other', () => {
    expect([...operationMatrices.keys()].sort()).toEqual(operations.map(({ id }) => id).sort())
  })

  it.each(operations)('of $id know every field and parameter', (operation) => {
    const { everyField = {}, everyParameter = {} } = matrixOf(operation)
    const missing = (input: object, schema: typeof operation.spec.body) =>
      fieldsOf(schema).filter(({ path }) => valueAt(input, path) === undefined)
    expect(missing(everyField, operation.spec.body).map(({ name }) => name)).toEqual([])
    expect(missing(everyParameter, operation.spec.query).map(({ name }) => name)).toEqual([])
  })

  it.each(operations)('of $id meet no text or list without a limit', ({ spec }) => {
    const unlimited = fieldsOf(spec.body).filter((field) => {
      const { kind, node } = field
      const isFormatted = node.pattern !== undefined && !isFreeText(field)
      if (kind === 'string') return node.maxLength === undefined && !isFormatted
      if (kind === 'number') return node.minimum === undefined || node.maximum === undefined
      return kind === 'array' && node.maxItems === undefined
    })
    expect(unlimited.map(({ name }) => name)).toEqual([])
  })
})
