import type { Language, LocalizedText } from '#kernel/i18n/text.js'
import { districts } from './districts.js'

const byId = new Map<string, LocalizedText>(districts.map((district) => [district.id, district]))

/** The name of a district in a language; null for none, or for one that is no longer in the table. */
export const districtName = (id: string | null, language: Language): string | null =>
  (id === null ? undefined : byId.get(id))?.[language] ?? null
