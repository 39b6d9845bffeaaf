/** Which page of a list is asked for; pages count from 1. */
export interface PageRequest {
  readonly page: number
  readonly limit: number
}

/** A page of a list, as every list answers (CONTRACT.md "Conventions"). */
export interface Page<Item> {
  readonly data: Item[]
  readonly pagination: { page: number; limit: number; totalPages: number; totalItems: number }
}

export const pageOf = <Item>(data: Item[], totalItems: number, { page, limit }: PageRequest): Page<Item> => ({
  data,
  pagination: { page, limit, totalPages: Math.ceil(totalItems / limit), totalItems },
})
