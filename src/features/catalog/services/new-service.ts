import { newId, toObjectId } from '#kernel/ids.js'
import { foldText } from '#kernel/text.js'
import type { ServiceDoc } from './services.model.js'

/** A name in the one spelling by which it is looked up. */
export const keyOf = (name: string): string => foldText(name).trim().replace(/\s+/g, ' ')

type Named = Pick<ServiceDoc, 'name' | 'nameAr' | 'icon' | 'description' | 'descriptionAr' | 'position'>

export const newService = ({ at, ...service }: Named & { at: Date }): ServiceDoc => ({
  _id: toObjectId(newId<'Service'>()),
  ...service,
  keys: [keyOf(service.name), keyOf(service.nameAr)],
  removedAt: null,
  createdAt: at,
  updatedAt: at,
})
