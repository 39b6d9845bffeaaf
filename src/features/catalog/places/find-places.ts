import { invalidField } from '#kernel/errors/app-error.js'
import type { FieldProblem } from '#kernel/i18n/field-problems.js'
import { nameKey } from '#kernel/text.js'
import { districts } from './districts.js'
import { governorates } from './governorates.js'

interface Named {
  readonly id: string
  readonly en: string
  readonly ar: string
}

const UNKNOWN: FieldProblem = {
  code: 'UNKNOWN_PLACE',
  en: 'No such place; see GET /api/places',
  ar: 'لا يوجد مكان بهذا الاسم؛ الأسماء المتاحة في GET /api/places',
}

const byName = <Place extends Named>(places: readonly Place[]): ReadonlyMap<string, Place> =>
  new Map(places.flatMap((place) => [place.ar, place.en, place.id].map((name) => [nameKey(name), place])))

const districtsByName = byName(districts)
const governoratesByName = byName<Named>(governorates)

/** Which places a search is narrowed down to; each by its id, or by its name in English or Arabic in any spelling. */
export interface PlaceFilter {
  readonly governorate?: string | undefined
  readonly district?: string | undefined
}

/** The ids of the districts that lie in all that is named. Throws VALIDATION_FAILED naming the field of an unknown place. */
export const districtsOf = ({ governorate, district }: PlaceFilter): string[] => {
  const around = governorate === undefined ? undefined : governoratesByName.get(nameKey(governorate))
  if (governorate !== undefined && !around) throw invalidField('governorate', UNKNOWN)
  const only = district === undefined ? undefined : districtsByName.get(nameKey(district))
  if (district !== undefined && !only) throw invalidField('district', UNKNOWN)
  return districts
    .filter((one) => (!around || one.governorate === around.id) && (!only || one.id === only.id))
    .map(({ id }) => id)
}
