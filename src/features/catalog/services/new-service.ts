import { newId, toObjectId } from '#kernel/ids.js'
import { nameKey } from '#kernel/text.js'
import type { ServiceDoc } from './services.model.js'

type Named = Pick<ServiceDoc, 'name' | 'nameAr' | 'icon' | 'description' | 'descriptionAr' | 'position'>

export const newService = ({ at, ...service }: Named & { at: Date }): ServiceDoc => ({
  _id: toObjectId(newId<'Service'>()),
  ...service,
  keys: [nameKey(service.name), nameKey(service.nameAr)],
  removedAt: null,
  createdAt: at,
  updatedAt: at,
})
