import { describe, expect, it } from 'vitest'
import { districts } from '#features/catalog/places/districts.js'
import { governorates } from '#features/catalog/places/governorates.js'
import { nearestDistrict } from '#features/catalog/places/nearest-district.js'

const ARABIC = /^[\p{Script=Arabic}\d ]+$/u

describe('nearestDistrict', () => {
  it.each([
    { place: 'Tahrir Square, Cairo', at: [31.2357, 30.0444], expected: 'downtown' },
    { place: 'Al-Azhar Mosque, Cairo', at: [31.2626, 30.0457], expected: 'gamaliya' },
    { place: 'Cairo International Airport', at: [31.4056, 30.1219], expected: 'sheraton' },
    { place: 'Baron Palace, Heliopolis', at: [31.3302, 30.0867], expected: 'heliopolis' },
    { place: 'American University, New Cairo', at: [31.4999, 30.0194], expected: 'new-cairo' },
    { place: 'Helwan University', at: [31.3163, 29.868], expected: 'helwan' },
    { place: 'Cairo University, Giza', at: [31.2087, 30.0274], expected: 'dokki' },
    { place: 'Pyramid of Khufu, Giza', at: [31.1342, 29.9792], expected: 'haram' },
    { place: 'Mall of Arabia, 6th of October', at: [30.9733, 30.0075], expected: 'sheikh-zayed' },
    { place: 'Bibliotheca Alexandrina', at: [29.9092, 31.2089], expected: 'shatby' },
    { place: 'Citadel of Qaitbay, Alexandria', at: [29.8853, 31.214], expected: 'anfoushi' },
    { place: 'Stanley Bridge, Alexandria', at: [29.9501, 31.2362], expected: 'stanley' },
    { place: 'Montaza Palace, Alexandria', at: [30.0158, 31.2885], expected: 'montaza' },
    { place: 'Karnak Temple, Luxor', at: [32.6573, 25.7188], expected: 'luxor' },
    { place: 'Valley of the Kings, Luxor', at: [32.6014, 25.7402], expected: 'luxor-west-bank' },
    { place: 'Aswan High Dam', at: [32.8775, 23.9707], expected: 'aswan' },
    { place: 'Temples of Abu Simbel', at: [31.6256, 22.3372], expected: 'abu-simbel' },
    { place: 'Ras Mohammed, South Sinai', at: [34.25, 27.73], expected: 'sharm-el-sheikh' },
  ] as const)('finds the district of $place', ({ at, expected }) => {
    expect(nearestDistrict(at)?.id).toBe(expected)
  })

  it('finds every district at its own centre', () => {
    for (const district of districts) expect(nearestDistrict(district.coordinates)).toBe(district)
  })

  it.each([
    ['Gaza', 34.4668, 31.5017],
    ['Tel Aviv', 34.7818, 32.0853],
    ['Amman', 35.9284, 31.9454],
    ['Jeddah', 39.1925, 21.4858],
    ['Khartoum', 32.5599, 15.5007],
    ['Tobruk', 23.9764, 32.0836],
    ['Athens', 23.7275, 37.9838],
    ['the Mediterranean', 29, 33],
    ['the Great Sand Sea', 26, 26],
    ['the point 0, 0', 0, 0],
    ['Cairo with latitude and longitude swapped', 30.0444, 31.2357 + 2],
    ['no place at all', Number.NaN, Number.NaN],
  ])('finds nothing in %s', (_place, longitude, latitude) => {
    expect(nearestDistrict([longitude, latitude])).toBeNull()
  })
})

describe('the table of districts', () => {
  it('has at least 90 districts with unique ids and unique names within a governorate', () => {
    expect(districts.length).toBeGreaterThanOrEqual(90)
    expect(new Set(districts.map(({ id }) => id)).size).toBe(districts.length)
    expect(new Set(districts.map(({ en, governorate }) => `${governorate} ${en}`)).size).toBe(
      districts.length,
    )
    expect(new Set(districts.map(({ ar, governorate }) => `${governorate} ${ar}`)).size).toBe(
      districts.length,
    )
  })

  it('names every district in both languages and places it in Egypt', () => {
    for (const { id, en, ar, coordinates } of districts) {
      const [longitude, latitude] = coordinates
      expect(longitude, id).toBeGreaterThan(24.7)
      expect(longitude, id).toBeLessThan(36.9)
      expect(latitude, id).toBeGreaterThan(22)
      expect(latitude, id).toBeLessThan(31.68)
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      expect(en).toMatch(/^[A-Za-z0-9 ]+$/)
      expect(ar).toMatch(ARABIC)
    }
  })

  it('has the 27 governorates, each with a district', () => {
    expect(new Set(governorates.map(({ id }) => id)).size).toBe(27)
    for (const { id, ar } of governorates) {
      expect(
        districts.some(({ governorate }) => governorate === id),
        id,
      ).toBe(true)
      expect(ar).toMatch(ARABIC)
    }
  })
})
