import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { documentedAs } from '#kernel/openapi/documented-as.js'
import { isPortable, portableSource } from '#kernel/openapi/portable-pattern.js'
import { Schemas } from '#kernel/openapi/schemas.js'

describe('a pattern', () => {
  it.each([
    /^[0-9a-fA-F]{24}$/,
    /^(?:[01]\d|2[0-3]):[0-5]\d$/,
    /^[\x21-\x7E]{1,64}$/,
    /^[\d\u0660-\u0669]{6}$/,
    /^a\+\+$/,
    /^[\w:.\[\]-]+$/,
    /^\[[a-z]+\]$/,
  ])('that all languages read goes into the document: %s', (pattern) => {
    expect(isPortable(pattern)).toBe(true)
  })

  it.each([
    /^(?!\.)a$/,
    /a(?=b)/,
    /(?<=a)b/,
    /(?<year>\d{4})/,
    /^\p{L}+$/u,
    /^[a-z]+$/i,
    /^[\w:.[\]-]+$/,
    /^[a&&b]$/,
    /^\u{1F600}$/u,
    /^\s+$/,
    /\ba/,
    /^[^\D]$/,
  ])('that some do not is left out: %s', (pattern) => {
    expect(isPortable(pattern)).toBe(false)
  })
})

it.each([
  [/^[\d\u0660-\u0669]{6}\d$/, '^[0-9\\u0660-\\u0669]{6}[0-9]$'],
  [/^[\w:.\]-]+\w$/, '^[A-Za-z0-9_:.\\]-]+[A-Za-z0-9_]$'],
  [/^\[\d\\d/, '^\\[[0-9]\\\\d'],
])('digits and letters of a pattern are spelled out: %s', (pattern, source) => {
  expect(portableSource(pattern)).toBe(source)
})

describe('schemas', () => {
  const Colour = z.enum(['red', 'green']).meta({ id: 'Colour' })

  it('are there once under their name, and references to it keep their own description', () => {
    const schemas = new Schemas()
    const door = z.strictObject({ colour: Colour.describe('Of the door').optional() })
    const { properties } = schemas.of(door, 'input')
    expect(properties).toEqual({
      colour: { $ref: '#/components/schemas/Colour', description: 'Of the door' },
    })
    expect(schemas.components).toEqual({ Colour: { type: 'string', enum: ['red', 'green'] } })
  })

  it('of one name that differ are refused', () => {
    const schemas = new Schemas()
    schemas.of(z.strictObject({ colour: Colour }), 'input')
    const other = z.enum(['blue']).meta({ id: 'Colour' })
    expect(() => schemas.of(z.strictObject({ colour: other }), 'input')).toThrow(
      'two schemas are called Colour',
    )
  })

  it('that are strict in a request are open in a reply, so that one cannot be both', () => {
    const schemas = new Schemas()
    const Door = z.strictObject({ height: z.number() }).meta({ id: 'Door' })
    schemas.of(z.strictObject({ door: Door }), 'output')
    expect(schemas.components.Door).not.toHaveProperty('additionalProperties')
    expect(() => schemas.of(z.strictObject({ door: Door }), 'input')).toThrow('two schemas are called Door')
  })

  it('show what a text stands for, with the description and the default of the text', () => {
    const count = documentedAs(z.string().transform(Number), z.int().min(1).max(9))
    const { properties } = new Schemas().of(
      z.strictObject({ count: count.optional().default(2).describe('How many') }),
      'input',
    )
    expect(properties).toEqual({
      count: { type: 'integer', minimum: 1, maximum: 9, default: 2, description: 'How many' },
    })
  })

  it('tell a union apart by the value that each of its members has', () => {
    const Open = z.strictObject({ state: z.literal('open') }).meta({ id: 'OpenDoor' })
    const Shut = z.strictObject({ state: z.enum(['shut', 'locked']) }).meta({ id: 'ShutDoor' })
    const [open, shut] = ['OpenDoor', 'ShutDoor'].map((id) => `#/components/schemas/${id}`)
    expect(new Schemas().of(z.discriminatedUnion('state', [Open, Shut]), 'output')).toEqual({
      oneOf: [{ $ref: open }, { $ref: shut }],
      discriminator: { propertyName: 'state', mapping: { open, shut, locked: shut } },
    })
    const nameless = z.discriminatedUnion('state', [Open, z.strictObject({ state: z.literal('gone') })])
    expect(() => new Schemas().of(nameless, 'output')).toThrow('each alternative needs an id')
  })

  it('show a pair as a list of two, which every generator knows', () => {
    expect(new Schemas().of(z.tuple([z.number(), z.number()]), 'output')).toEqual({
      type: 'array',
      items: { type: 'number' },
      minItems: 2,
      maxItems: 2,
    })
  })
})
