import { type District, districts } from './districts.js'
import { governorates } from './governorates.js'

const DECIMALS = 4

const viewPlace = ({ id, en, ar }: { id: string; en: string; ar: string }) => ({ id, name: en, nameAr: ar })

const mean = (values: readonly number[]): number =>
  Number((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(DECIMALS))

const middleOf = (places: readonly District[]): [number, number] => [
  mean(places.map(({ coordinates }) => coordinates[0])),
  mean(places.map(({ coordinates }) => coordinates[1])),
]

/** Every governorate with its districts, in the order of the tables. */
export const viewPlaces = () => ({
  governorates: governorates.map((governorate) => {
    const inside = districts.filter((district) => district.governorate === governorate.id)
    return {
      ...viewPlace(governorate),
      centre: middleOf(inside),
      districts: inside.map((district) => {
        const centre: [number, number] = [...district.coordinates]
        return { ...viewPlace(district), centre }
      }),
    }
  }),
})
