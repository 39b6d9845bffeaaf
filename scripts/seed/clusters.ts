import { type District, type DistrictId, districts } from '#features/catalog/places/districts.js'
import { populations } from './populations.js'
import type { Random, Weighted } from './random.js'

type Region = 'greater-cairo' | 'alexandria' | 'rest'

/** Where users of such a marketplace live: more of them in the big cities than the population alone would give. */
const REGION_SHARES: Readonly<Record<Region, number>> = { 'greater-cairo': 0.55, alexandria: 0.15, rest: 0.3 }

/** Towns of Qalyubia that are one city with Cairo. */
const CAIRO_SUBURBS: ReadonlySet<DistrictId> = new Set<DistrictId>(['shubra-el-kheima', 'khusus', 'obour'])

export const regionOf = (district: District): Region => {
  if (district.governorate === 'EG-C' || district.governorate === 'EG-GZ') return 'greater-cairo'
  if (CAIRO_SUBURBS.has(district.id)) return 'greater-cairo'
  return district.governorate === 'EG-ALX' ? 'alexandria' : 'rest'
}

const regionPopulation = (region: Region): number =>
  districts
    .filter((district) => regionOf(district) === region)
    .reduce((total, { id }) => total + populations[id], 0)

const REGION_POPULATIONS: Readonly<Record<Region, number>> = {
  'greater-cairo': regionPopulation('greater-cairo'),
  alexandria: regionPopulation('alexandria'),
  rest: regionPopulation('rest'),
}

const choices: readonly Weighted<District>[] = districts.map((district) => {
  const region = regionOf(district)
  return {
    value: district,
    weight: (REGION_SHARES[region] * populations[district.id]) / REGION_POPULATIONS[region],
  }
})

/** Compass bearing in degrees from a centre on the shore to the sea, so that nobody is put into the water. */
const SEAWARD: Partial<Record<DistrictId, number>> = {
  anfoushi: 340,
  'raml-station': 330,
  shatby: 325,
  ibrahimeya: 325,
  sporting: 325,
  'sidi-gaber': 325,
  stanley: 320,
  gleem: 320,
  'san-stefano': 315,
  'sidi-bishr': 310,
  miami: 310,
  asafra: 310,
  mandara: 310,
  montaza: 330,
  maamoura: 345,
  'abu-qir': 350,
  dekheila: 320,
  agami: 325,
  wardian: 310,
  'port-said': 10,
  'port-fouad': 20,
  'ras-el-bar': 30,
  baltim: 0,
  suez: 150,
  'ain-sokhna': 100,
  hurghada: 80,
  'el-gouna': 70,
  safaga: 90,
  quseir: 70,
  'marsa-alam': 70,
  'ras-gharib': 60,
  'port-ghalib': 70,
  shalateen: 60,
  zafarana: 70,
  'marsa-matrouh': 0,
  alamein: 340,
  dabaa: 350,
  'sidi-barrani': 0,
  sallum: 60,
  arish: 340,
  'sharm-el-sheikh': 120,
  tor: 210,
  dahab: 90,
  nuweiba: 100,
  'ras-sedr': 250,
  'abu-rudeis': 240,
}

const SCATTER_METRES = 1_100
const METRES_PER_DEGREE = 111_195
const toRadians = (degrees: number): number => (degrees * Math.PI) / 180
const toSixDecimals = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/** Metres east and north of the centre, bell-shaped; what would fall on the sea side is mirrored inland. */
const offset = (random: Random, seaward: number | undefined): [east: number, north: number] => {
  const east = random.gaussian() * SCATTER_METRES
  const north = random.gaussian() * SCATTER_METRES
  if (seaward === undefined) return [east, north]
  const [seaEast, seaNorth] = [Math.sin(toRadians(seaward)), Math.cos(toRadians(seaward))]
  const outToSea = Math.max(0, east * seaEast + north * seaNorth)
  return [east - 2 * outToSea * seaEast, north - 2 * outToSea * seaNorth]
}

/** A district by its share of users. */
export const chooseDistrict = (random: Random): District => random.weighted(choices)

/** A place within about 1–2 km of the centre of the district, as [longitude, latitude] with six decimals (0.1 m). */
export const placeIn = (random: Random, district: District): [longitude: number, latitude: number] => {
  const [longitude, latitude] = district.coordinates
  const [east, north] = offset(random, SEAWARD[district.id])
  return [
    toSixDecimals(longitude + east / (METRES_PER_DEGREE * Math.cos(toRadians(latitude)))),
    toSixDecimals(latitude + north / METRES_PER_DEGREE),
  ]
}
