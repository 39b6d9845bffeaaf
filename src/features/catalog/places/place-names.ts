import type { Language, LocalizedText } from '#kernel/i18n/text.js'
import { type District, districts } from './districts.js'
import { type GovernorateId, governorates } from './governorates.js'

const districtsById = new Map<string, District>(districts.map((district) => [district.id, district]))
const governoratesById = new Map<GovernorateId, LocalizedText>(
  governorates.map((governorate) => [governorate.id, governorate]),
)

/** A district and its governorate for a reply; all null for none, or for one that is no longer in the table. */
export interface PlaceNames {
  readonly districtId: string | null
  readonly districtName: string | null
  readonly governorateId: string | null
  readonly governorateName: string | null
}

const NOWHERE: PlaceNames = {
  districtId: null,
  districtName: null,
  governorateId: null,
  governorateName: null,
}

/** The stable ids of a district and its governorate, and what they are called in a language. */
export const placeNames = (id: string | null, language: Language): PlaceNames => {
  const district = id === null ? undefined : districtsById.get(id)
  if (!district) return NOWHERE
  return {
    districtId: district.id,
    districtName: district[language],
    governorateId: district.governorate,
    governorateName: governoratesById.get(district.governorate)?.[language] ?? null,
  }
}

/** The name of a district in a language; null for none, or for one that is no longer in the table. */
export const districtName = (id: string | null, language: Language): string | null =>
  placeNames(id, language).districtName

/** What a district and its governorate are called in every language: the words by which one looks for what is there. */
export const placeWords = (id: string | null): string[] =>
  (['en', 'ar'] as const).flatMap((language) => {
    const { districtName: district, governorateName: governorate } = placeNames(id, language)
    return [district, governorate].filter((name) => name !== null)
  })
