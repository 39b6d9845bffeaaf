import type { Document } from 'mongodb'

/** Stages of an aggregation that add the fields of `Added` to each document. */
export type Joins<Added> = readonly Document[] & { readonly added?: Added }
